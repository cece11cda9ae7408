package dev.patchsmith.apk.diff;

import jadx.api.plugins.JadxPlugin;
import jadx.api.plugins.loader.JadxPluginLoader;
import java.util.List;

/// Keeps the decompiler from loading plugins: it is handed its input.
final class NoPlugins implements JadxPluginLoader {

    @Override
    public List<JadxPlugin> load() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
