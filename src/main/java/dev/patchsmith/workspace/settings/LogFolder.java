package dev.patchsmith.workspace.settings;

import ch.qos.logback.core.PropertyDefinerBase;

/// Tells the logging configuration where this user's log files are kept. Named in `logback.xml`.
public final class LogFolder extends PropertyDefinerBase {

    @Override
    public String getPropertyValue() {
        return UserFolders.system().logs().toString();
    }
}
