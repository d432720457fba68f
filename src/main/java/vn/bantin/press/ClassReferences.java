package vn.bantin.press;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a compiled class names: the classes, methods and fields in its constant pool.
 *
 * @param classes as "java/lang/String", of an array that of its elements
 * @param members what it calls, reads or writes
 * @param linked whether something is linked only when it runs, as a lambda is
 */
record ClassReferences(Set<String> classes, List<Member> members, boolean linked) {

    /** A method or field of a class. */
    record Member(String owner, String name, boolean field) {}

    /** Reads a class file as far as that (Java Virtual Machine Specification, chapter 4). */
    static ClassReferences of(byte[] code) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
            return new Reader(in).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader {

        private static final int UTF8 = 1;
        private static final int LONG = 5;
        private static final int DOUBLE = 6;
        private static final int CLASS = 7;
        private static final int STRING = 8;
        private static final int FIELD = 9;
        private static final int METHOD = 10;
        private static final int INTERFACE_METHOD = 11;
        private static final int NAME_AND_TYPE = 12;
        private static final int METHOD_HANDLE = 15;
        private static final int METHOD_TYPE = 16;
        private static final int DYNAMIC = 17;
        private static final int INVOKE_DYNAMIC = 18;

        private final DataInputStream in;
        private int[] tags = {};
        private int[] first = {};
        private int[] second = {};
        private String[] texts = {};

        Reader(DataInputStream in) {
            this.in = in;
        }

        ClassReferences read() throws IOException {
            in.readInt(); // magic number
            in.readInt(); // version
            pool();
            return names();
        }

        private void pool() throws IOException {
            int size = in.readUnsignedShort();
            tags = new int[size];
            first = new int[size];
            second = new int[size];
            texts = new String[size];
            for (int i = 1; i < size; i++) {
                tags[i] = in.readUnsignedByte();
                switch (tags[i]) {
                    case UTF8 -> texts[i] = in.readUTF();
                    case CLASS, STRING, METHOD_TYPE -> first[i] = in.readUnsignedShort();
                    case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC -> {
                        first[i] = in.readUnsignedShort();
                        second[i] = in.readUnsignedShort();
                    }
                    case METHOD_HANDLE -> in.skipNBytes(3);
                    case LONG, DOUBLE -> {
                        in.readLong();
                        i++; // they take two places
                    }
                    default -> in.readInt(); // an integer or a float; a module or package has no place in a class
                }
            }
        }

        private ClassReferences names() {
            Set<String> classes = new TreeSet<>();
            List<Member> members = new ArrayList<>();
            boolean linked = false;
            for (int i = 1; i < tags.length; i++) {
                switch (tags[i]) {
                    case CLASS -> classes.add(element(texts[first[i]]));
                    case FIELD, METHOD, INTERFACE_METHOD ->
                        members.add(
                                new Member(element(texts[first[first[i]]]), texts[first[second[i]]], tags[i] == FIELD));
                    case METHOD_HANDLE, METHOD_TYPE, DYNAMIC, INVOKE_DYNAMIC -> linked = true;
                    default -> {}
                }
            }
            classes.remove("");
            return new ClassReferences(classes, members, linked);
        }

        /** The class of an array's elements; nothing of an array of numbers. */
        private static String element(String name) {
            String bare = name.replaceFirst("^\\[+", "");
            if (bare.equals(name)) {
                return name;
            }
            return bare.startsWith("L") ? bare.substring(1, bare.length() - 1) : "";
        }
    }
}
