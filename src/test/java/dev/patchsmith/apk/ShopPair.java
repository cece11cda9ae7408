package dev.patchsmith.apk;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// A pair of builds of a small shop with something of every kind in it, for pictures and for tests of the window: two
/// changed methods, a new string, a picture, a permission, a native library, and noise.
public final class ShopPair {

    private static final String PRESENTER = """
            public class CheckoutPresenter {
                private final CartRepository repository = new CartRepository();
                private final View view;
                public CheckoutPresenter(View view) { this.view = view; }
                public interface View { void setPayEnabled(boolean on); void showEmptyCart(); void showHint(String s); void close(); }
                public final void pay() {
                    java.util.List<Integer> cart = repository.cart();
                    this.view.setPayEnabled(false);
                    %s
                    int total = 0;
                    for (Integer price : cart) { total += price; }
                    this.view.showHint("paying " + total);
                    if (total > 100) { this.view.showHint("large order"); }
                    if (total > 1000) { this.view.showHint("very large order"); }
                    if (total > 10000) { this.view.showHint("wholesale"); }
                    String label = total + " " + cart.size();
                    this.view.showHint(label.trim());
                    this.view.showHint(label.toUpperCase());
                    this.repository.charge(total, %s);
                    %s
                    this.view.setPayEnabled(true);
                }
                void onRetry(int attempt) { if (attempt < %s) { pay(); } }
            }
            """;

    private ShopPair() {}

    public static Path base(Path folder, String name) {
        return shop("if (cart.get(0) < 1) { cart.remove(0); }", "1", "this.view.close();", "3")
                .string("app_name", "Shop")
                .resource("drawable", "", "logo", "res/drawable/logo.png")
                .file("res/drawable/logo.png", picture(0x0969da, 48))
                .file("lib/arm64-v8a/libpay.so", ElfFixture.library("one", List.of("Java_com_shopapp_Pay_charge")))
                .file("assets/terms.txt", "Terms\nPay within 14 days.\n")
                .source(
                        "com.shopapp.BuildConfig",
                        "public final class BuildConfig { public static final long T = 1L; }")
                .manifest(m -> {
                    m.sdk(21, 34).version("3.16.0", 31600).permission("android.permission.INTERNET");
                })
                .build(folder, name);
    }

    public static Path fixed(Path folder, String name) {
        String loop = """
                while (!cart.isEmpty() && cart.get(0) < 1) { cart.remove(0); }
                if (cart.isEmpty()) {
                    this.view.showEmptyCart();
                    this.view.setPayEnabled(true);
                    return;
                }
                """;
        return shop(loop, "RETRIES", "", "RETRIES")
                .string("app_name", "Shop")
                .resource("drawable", "", "logo", "res/drawable/logo.png")
                .string("checkout_empty", "Your cart is empty")
                .string("zh-rCN", "checkout_empty", "购物车是空的")
                .file("res/drawable/logo.png", picture(0xcf222e, 48))
                .file(
                        "lib/arm64-v8a/libpay.so",
                        ElfFixture.library(
                                "another", List.of("Java_com_shopapp_Pay_charge", "Java_com_shopapp_Pay_refund")))
                .file("assets/terms.txt", "Terms\nPay within 30 days.\n")
                .source(
                        "com.shopapp.BuildConfig",
                        "public final class BuildConfig { public static final long T = 2L; }")
                .manifest(m -> {
                    m.sdk(21, 34)
                            .version("3.16.0", 31600)
                            .permission("android.permission.INTERNET")
                            .permission("android.permission.VIBRATE");
                })
                .build(folder, name);
    }

    private static ApkFixture shop(String guard, String retries, String close, String limit) {
        String presenter = PRESENTER.formatted(guard, retries, close, limit);
        if (presenter.contains("RETRIES")) {
            presenter = presenter.replace(
                    "public class CheckoutPresenter {",
                    "public class CheckoutPresenter { private static final int RETRIES = Integer.parseInt(\"3\");");
        }
        return ApkFixture.empty()
                .packageName("com.shopapp")
                .source("com.shopapp.checkout.CheckoutPresenter", presenter)
                .source("com.shopapp.checkout.CartRepository", """
                        public class CartRepository {
                            java.util.List<Integer> cart() { return new java.util.ArrayList<>(); }
                            void charge(int total, int retries) { System.out.println(total + retries); }
                        }
                        """)
                .signed(TestKey.RELEASE);
    }

    private static byte[] picture(int colour, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(colour));
        pen.fillOval(2, 2, size - 4, size - 4);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
