package vn.bantin.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.RecordComponentVisitor;

/**
 * Defines the program's classes anew, with every component of every record renamed: in the attribute that reflection reads, the
 * field, the accessor and all who call it, and the parameter of the constructor. Code that names its fields itself does the
 * same there as here; code that asks a record for its names does not.
 */
final class RenamedRecords extends ClassLoader {

    private static final String OURS = "vn.bantin.";

    /** By internal name of the class: its components with their descriptors. */
    private final Map<String, Map<String, String>> records = new HashMap<>();

    RenamedRecords(ClassLoader parent) {
        super(parent);
    }

    static String renamed(String component) {
        return "renamed_" + component;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = bytes(name.replace('.', '/'));
        if (bytes.length == 0) {
            throw new ClassNotFoundException(name);
        }
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes).accept(new Renaming(writer), 0);
        byte[] renamed = writer.toByteArray();
        return defineClass(name, renamed, 0, renamed.length);
    }

    private byte[] bytes(String internalName) {
        try (InputStream in = getParent().getResourceAsStream(internalName + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The components of a class, none where it is no record of ours. */
    private Map<String, String> components(String internalName) {
        if (!internalName.startsWith(OURS.replace('.', '/'))) {
            return Map.of();
        }
        return records.computeIfAbsent(internalName, any -> {
            Map<String, String> components = new HashMap<>();
            byte[] bytes = bytes(internalName);
            if (bytes.length > 0) {
                new ClassReader(bytes)
                        .accept(
                                new ClassVisitor(Opcodes.ASM9) {
                                    @Override
                                    public RecordComponentVisitor visitRecordComponent(
                                            String name, String descriptor, String signature) {
                                        components.put(name, descriptor);
                                        return null;
                                    }
                                },
                                ClassReader.SKIP_CODE);
            }
            return components;
        });
    }

    private String field(String owner, String name) {
        return components(owner).containsKey(name) ? renamed(name) : name;
    }

    private String method(String owner, String name, String descriptor) {
        String component = components(owner).get(name);
        return component != null && descriptor.equals("()" + component) ? renamed(name) : name;
    }

    private Object constant(Object value) {
        if (value instanceof Handle handle) {
            boolean field = handle.getTag() <= Opcodes.H_PUTSTATIC;
            return new Handle(
                    handle.getTag(),
                    handle.getOwner(),
                    field
                            ? field(handle.getOwner(), handle.getName())
                            : method(handle.getOwner(), handle.getName(), handle.getDesc()),
                    handle.getDesc(),
                    handle.isInterface());
        }
        return value;
    }

    /** The names that a record's {@code toString} says. */
    private static String all(String names) {
        return Stream.of(names.split(";", -1))
                .map(name -> name.isEmpty() ? name : renamed(name))
                .collect(Collectors.joining(";"));
    }

    private final class Renaming extends ClassVisitor {

        private String self = "";

        Renaming(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            self = name;
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
            return super.visitRecordComponent(renamed(name), descriptor, signature);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return super.visitField(access, field(self, name), descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean instance = (access & Opcodes.ACC_STATIC) == 0;
            String own = instance ? method(self, name, descriptor) : name;
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, own, descriptor, signature, exceptions)) {
                @Override
                public void visitParameter(String parameter, int flags) {
                    super.visitParameter(parameter == null ? null : field(self, parameter), flags);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                    super.visitFieldInsn(opcode, owner, field(owner, name), descriptor);
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String name, String descriptor, boolean isInterface) {
                    String called = opcode == Opcodes.INVOKESTATIC ? name : method(owner, name, descriptor);
                    super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String name, String descriptor, Handle bootstrap, Object... arguments) {
                    List<Object> renamed = new ArrayList<>();
                    boolean ofRecord = bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
                    for (Object argument : arguments) {
                        renamed.add(ofRecord && argument instanceof String names ? all(names) : constant(argument));
                    }
                    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, renamed.toArray());
                }

                @Override
                public void visitLdcInsn(Object value) {
                    super.visitLdcInsn(constant(value));
                }
            };
        }
    }
}
