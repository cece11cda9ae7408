package dev.patchsmith.apk.build.robust;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.build.SignedPackage;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// An app as Robust's plug-in instruments it, and a patch in the shape its tool writes, both from source.
public final class RobustFixture {

    private RobustFixture() {}

    private static ApkFixture library() {
        return ApkFixture.empty()
                .source(
                        "com.meituan.robust.ChangeQuickRedirect",
                        "public interface ChangeQuickRedirect { boolean isSupport(String m, Object[] a);"
                                + " Object accessDispatch(String m, Object[] a); }")
                .source(
                        "com.meituan.robust.PatchProxy",
                        "public class PatchProxy { public static boolean isSupport(Object[] a, Object o,"
                                + " ChangeQuickRedirect r, boolean s, int n, Class[] p, Class t) { return r != null; }"
                                + " public static Object accessDispatch(Object[] a, Object o, ChangeQuickRedirect r,"
                                + " boolean s, int n, Class[] p, Class t) { return null; } }");
    }

    /// @param number of `pay(int)`
    public static ApkFile base(Path folder, int number) {
        return library()
                .source("com.shop.Cart", """
                        import com.meituan.robust.*;
                        public class Cart {
                            public static ChangeQuickRedirect redirect;
                            public int pay(int price) {
                                if (PatchProxy.isSupport(new Object[] {price}, this, redirect, false, NUMBER,
                                        new Class[] {Integer.TYPE}, Integer.TYPE)) {
                                    return (Integer) PatchProxy.accessDispatch(new Object[] {price}, this, redirect,
                                            false, NUMBER, new Class[] {Integer.TYPE}, Integer.TYPE);
                                }
                                return price;
                            }
                        }
                        """.replace("NUMBER", Integer.toString(number)))
                .signed(TestKey.RELEASE)
                .open(folder, "base-" + number + ".apk");
    }

    public static Path patch(Path folder, String method) throws IOException {
        ApkFile compiled = library()
                .source(
                        "com.meituan.robust.PatchedClassInfo",
                        "public class PatchedClassInfo { public PatchedClassInfo(String a, String b) {} }")
                .source(
                        "com.meituan.robust.PatchesInfo",
                        "public interface PatchesInfo { java.util.List<PatchedClassInfo> getPatchedClassesInfo(); }")
                .source("com.meituan.robust.patch.PatchesInfoImpl", """
                        import com.meituan.robust.*;
                        public class PatchesInfoImpl implements PatchesInfo {
                            public java.util.List<PatchedClassInfo> getPatchedClassesInfo() {
                                java.util.List<PatchedClassInfo> l = new java.util.ArrayList<>();
                                l.add(new PatchedClassInfo("com.shop.Cart", "com.meituan.robust.patch.CartPatchControl"));
                                return l;
                            }
                        }
                        """)
                .source("com.meituan.robust.patch.CartPatch", "public class CartPatch { public " + method + " }")
                .source("com.meituan.robust.patch.CartPatchControl", """
                        public class CartPatchControl implements com.meituan.robust.ChangeQuickRedirect {
                            public Object accessDispatch(String name, Object[] a) {
                                CartPatch patch = new CartPatch();
                                if ("23".equals(name.split(":")[3])) {
                                    return patch.pay(((Integer) a[0]).intValue());
                                }
                                return null;
                            }
                            public boolean isSupport(String name, Object[] a) {
                                return "23:".contains(name.split(":")[3]);
                            }
                        }
                        """)
                .open(folder, "compiled.apk");
        Path jar = folder.resolve("patch.jar");
        try (SignedPackage out = new SignedPackage(jar)) {
            out.add("classes.dex", compiled.read(compiled.entry("classes.dex").orElseThrow()));
            out.finish(null);
        }
        return jar;
    }

    public static Path map(Path folder, Object map) throws IOException {
        Path file = folder.resolve("methodsMap.robust");
        try (OutputStream out = Files.newOutputStream(file);
                ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(out))) {
            objects.writeObject(map);
        }
        return file;
    }

    public static Path map(Path folder) throws IOException {
        return map(folder, new HashMap<>(Map.of("com.shop.Cart.pay(int)", 23, "com.shop.Cart.open()", 24)));
    }
}
