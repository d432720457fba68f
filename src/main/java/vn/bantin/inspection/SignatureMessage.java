package vn.bantin.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The message inside a signature of a PDF (CMS, RFC 5652; of a time stamp RFC 3161): who signed, when, and whether it fits the
 * bytes. The certificate is taken at its word.
 *
 * @param at {@code null} where it does not say
 * @param fits whether the digest of the bytes is the one that was signed with the certificate's key
 */
record SignatureMessage(String signer, @Nullable Instant at, boolean fits) {

    private static final int LONGEST = 200;

    /** The library's own: the JDK calls some algorithms (RSASSA-PSS) by other names. It is not registered. */
    private static final Provider ALGORITHMS = new BouncyCastleProvider();

    /**
     * Reads a message; what follows it, padding as a rule, is left.
     *
     * @throws RefusedUpdateException if it is none with one signer and his certificate
     */
    static SignatureMessage of(byte[] message, byte[] signed) throws RefusedUpdateException {
        try {
            CMSSignedData data =
                    new CMSSignedData(new CMSProcessableByteArray(signed), new ByteArrayInputStream(message));
            SignerInformation signer = signer(data);
            X509Certificate certificate = certificate(data, signer);
            return new SignatureMessage(commonName(certificate), time(signer), fits(signer, verifier(certificate)));
        } catch (CMSException | RuntimeException e) {
            throw new RefusedUpdateException("a signature that cannot be read: " + e.getMessage());
        }
    }

    /** Reads a time stamp, whose message holds the digest of the bytes. */
    static SignatureMessage ofTimeStamp(byte[] message, byte[] signed) throws RefusedUpdateException {
        try {
            CMSSignedData data = new CMSSignedData(new ByteArrayInputStream(message));
            X509Certificate certificate = certificate(data, signer(data));
            TimeStampToken token = new TimeStampToken(data);
            boolean fits = token.isSignatureValid(verifier(certificate))
                    && Arrays.equals(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            digest(token.getTimeStampInfo().getHashAlgorithm(), signed));
            return new SignatureMessage(
                    commonName(certificate),
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    fits);
        } catch (CMSException | TSPException | IOException | RuntimeException e) {
            throw new RefusedUpdateException("a time stamp that cannot be read: " + e.getMessage());
        }
    }

    private static byte[] digest(AlgorithmIdentifier algorithm, byte[] signed) throws IOException {
        try {
            DigestCalculator digest = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(ALGORITHMS)
                    .build()
                    .get(algorithm);
            digest.getOutputStream().write(signed);
            return digest.getDigest();
        } catch (OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    private static SignerInformation signer(CMSSignedData data) throws RefusedUpdateException {
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new RefusedUpdateException("a signature with " + signers.size() + " signers");
        }
        return signers.iterator().next();
    }

    @SuppressWarnings("unchecked") // the selector of a signer selects certificates, and its type does not say so
    private static X509Certificate certificate(CMSSignedData data, SignerInformation signer)
            throws RefusedUpdateException {
        Collection<X509CertificateHolder> found =
                data.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID());
        if (found.isEmpty()) {
            throw new RefusedUpdateException("a signature without its certificate");
        }
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(found.iterator().next().getEncoded()));
        } catch (CertificateException | IOException e) {
            throw new RefusedUpdateException("a certificate that cannot be read: " + e.getMessage());
        }
    }

    /** By the key alone: a verifier that has the certificate also asks whether it was valid then, which is trust. */
    private static SignerInformationVerifier verifier(X509Certificate certificate) throws RefusedUpdateException {
        try {
            return new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(ALGORITHMS)
                    .build(certificate.getPublicKey());
        } catch (OperatorCreationException e) {
            throw new RefusedUpdateException("a key that cannot be used: " + e.getMessage());
        }
    }

    private static boolean fits(SignerInformation signer, SignerInformationVerifier verifier) {
        try {
            return signer.verify(verifier);
        } catch (CMSException | RuntimeException doesNot) {
            return false;
        }
    }

    private static @Nullable Instant time(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        if (time == null || time.getAttrValues().size() == 0) {
            return null;
        }
        ASN1Encodable value = time.getAttrValues().getObjectAt(0);
        return Time.getInstance(value).getDate().toInstant();
    }

    /** The common name of the subject, or the whole subject, without signs that a terminal would obey. */
    private static String commonName(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        String name = Arrays.stream(subject.getRDNs(BCStyle.CN))
                .flatMap(names -> Arrays.stream(names.getTypesAndValues()))
                .filter(part -> part.getType().equals(BCStyle.CN))
                .map(part -> part.getValue() instanceof ASN1String text ? text.getString() : "")
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(subject::toString);
        String line = name.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
