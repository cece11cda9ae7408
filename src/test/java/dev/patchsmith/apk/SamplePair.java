package dev.patchsmith.apk;

import java.nio.file.Path;

/// Builds the two APKs of the sample that ships with the program: a checkout that charges although the cart is empty,
/// and
/// its repair. Run by hand with the folder of the resources when the sample changes.
public final class SamplePair {

    private static final String PRESENTER = """
            public class CheckoutPresenter {
                private final Cart cart = new Cart();
                private final View view;
                public CheckoutPresenter(View view) { this.view = view; }
                public interface View { void setPayEnabled(boolean on); void showHint(String text); }
                public void pay() {
                    this.view.setPayEnabled(false);
                    int total = 0;
                    for (Integer price : this.cart.prices()) { total += price; }
                    %s
                    this.view.showHint("paying " + total);
                    this.cart.charge(total);
                    this.view.setPayEnabled(true);
                }
                public void retry(int attempt) { if (attempt %s 3) { pay(); } }
            }
            """;

    private SamplePair() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        shop("", "<=", 1L).build(folder, "shop-3.16.0.apk");
        shop(
                        "if (total == 0) { this.view.showHint(\"your cart is empty\"); this.view.setPayEnabled(true); return; }",
                        "<",
                        2L)
                .build(folder, "shop-3.16.0-fix.apk");
    }

    private static ApkFixture shop(String guard, String comparison, long time) {
        return ApkFixture.empty()
                .packageName("com.example.shop")
                .string("app_name", "Shop")
                .source("com.example.shop.checkout.CheckoutPresenter", PRESENTER.formatted(guard, comparison))
                .source("com.example.shop.checkout.Cart", """
                        public class Cart {
                            java.util.List<Integer> prices() { return new java.util.ArrayList<>(); }
                            void charge(int total) { System.out.println(total); }
                        }
                        """)
                .source(
                        "com.example.shop.BuildConfig",
                        "public final class BuildConfig { public static final long BUILT = " + time + "L; }")
                .manifest(manifest -> manifest.sdk(21, 34).version("3.16.0", 31600))
                .signed(TestKey.RELEASE);
    }
}
