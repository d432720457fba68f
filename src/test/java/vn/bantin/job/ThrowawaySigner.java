package vn.bantin.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** Signs PDFs as an office's program would, with a certificate that nobody trusts. */
final class ThrowawaySigner {

    static final Instant SIGNED_AT = Instant.parse("2024-04-12T02:30:00Z");

    static final Instant STAMPED_AT = Instant.parse("2024-04-12T02:31:00Z");

    static final String DETACHED = "adbe.pkcs7.detached";

    private final ContentSigner signer;
    private final X509CertificateHolder certificate;

    ThrowawaySigner(String name) {
        this(name, "RSA", 2048, "SHA256withRSA");
    }

    ThrowawaySigner(String name, String keys, int size, String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(size);
            KeyPair pair = generator.generateKeyPair();
            signer = new JcaContentSignerBuilder(algorithm)
                    .setProvider(new BouncyCastleProvider())
                    .build(pair.getPrivate());
            var subject = new X500NameBuilder()
                    .addRDN(BCStyle.O, "Văn phòng")
                    .addRDN(BCStyle.CN, name)
                    .build();
            // Expired long before anything is signed with it: validity is trust, which is not asked.
            certificate = new JcaX509v3CertificateBuilder(
                            subject, BigInteger.ONE, new Date(0), new Date(86_400_000), subject, pair.getPublic())
                    .addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .build(signer);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message of a signature over some bytes. */
    byte[] message(byte[] signed) throws IOException {
        try {
            var time = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(SIGNED_AT))));
            var attributes = new AttributeTable(new DERSet(time));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
                            .build(signer, certificate));
            generator.addCertificates(new CollectionStore<>(List.of(certificate)));
            return generator.generate(new CMSProcessableByteArray(signed)).getEncoded();
        } catch (CMSException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file with an unseen signature at its end. */
    byte[] sign(byte[] content) throws IOException {
        return sign(content, in -> message(in.readAllBytes()), DETACHED, document -> {}, null);
    }

    /** The file with a signature whose picture stands on page one, as the options place it. */
    byte[] sign(byte[] content, InputStream picture) throws IOException {
        return sign(content, in -> message(in.readAllBytes()), DETACHED, document -> {}, picture);
    }

    /** The file with a signature at its end, and whatever else was done to it in the same update. */
    byte[] sign(byte[] content, Consumer<PDDocument> also) throws IOException {
        return sign(content, in -> message(in.readAllBytes()), DETACHED, also, null);
    }

    /** The file with a time stamp at its end, as an authority of time stamps would give it. */
    static byte[] stamp(byte[] content) throws IOException {
        ThrowawaySigner authority = new ThrowawaySigner("Cấp dấu thời gian");
        return sign(content, in -> authority.timeStamp(in.readAllBytes()), "ETSI.RFC3161", document -> {}, null);
    }

    private byte[] timeStamp(byte[] signed) throws IOException {
        try {
            var calculators = new JcaDigestCalculatorProviderBuilder().build();
            DigestCalculator sha256 = calculators.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            sha256.getOutputStream().write(signed);
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, sha256.getDigest());
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(calculators).build(signer, certificate),
                    calculators.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("1.2.3"));
            generator.addCertificates(new CollectionStore<>(List.of(certificate)));
            return generator
                    .generate(request, BigInteger.ONE, Date.from(STAMPED_AT))
                    .getEncoded();
        } catch (OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the message of a signature from the bytes that it is to cover. */
    interface Messages {
        byte[] of(InputStream signed) throws IOException;
    }

    /** The file with a signature whose message somebody else makes. */
    static byte[] sign(byte[] content, Messages messages, String form, Consumer<PDDocument> also, InputStream picture)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(content);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(form));
            Calendar now = Calendar.getInstance(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            now.setTimeInMillis(SIGNED_AT.toEpochMilli());
            signature.setSignDate(now);
            if (picture != null) {
                options.setVisualSignature(picture);
            }
            options.setPage(0);
            document.addSignature(signature, messages::of, options);
            also.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}
