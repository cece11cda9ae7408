package dev.patchsmith;

/// Where everything starts: the command line with arguments, the window without.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
