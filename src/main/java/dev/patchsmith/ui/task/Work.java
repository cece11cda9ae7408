package dev.patchsmith.ui.task;

/// Something that takes a while; it runs beside the window and looks at its thread's interruption to be cancelled.
@FunctionalInterface
public interface Work<T> {

    T run(Progress progress) throws Exception;
}
