package dev.patchsmith.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A short name for a failure that nobody expected, such as `PS-1K7Q-0D3M`: the same for the same failure at the same
/// place, whatever the message says, so that reports of it can be found and counted. The first part stands for the
/// kind of the failure and the place in this program where it arose, the second for its innermost cause.
record ErrorCode(String text) {

    private static final String ROOT = "dev.patchsmith.";
    private static final int FRAMES = 3;
    private static final int LETTERS = 4;

    static ErrorCode of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return new ErrorCode("PS-" + part(failure) + "-" + part(chain.getLast()));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>(List.of(failure));
        for (Throwable each = failure.getCause(); each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    /// Line numbers are left out, so that the code lives longer than a release.
    private static String part(Throwable failure) {
        StringBuilder place = new StringBuilder(failure.getClass().getName());
        int taken = 0;
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(ROOT) && taken++ < FRAMES) {
                place.append('|').append(frame.getClassName()).append('#').append(frame.getMethodName());
            }
        }
        String digits =
                Integer.toString(place.toString().hashCode() & 0x7FFFFFFF, 36).toUpperCase(Locale.ROOT);
        String padded = "0".repeat(LETTERS) + digits;
        return padded.substring(padded.length() - LETTERS);
    }
}
