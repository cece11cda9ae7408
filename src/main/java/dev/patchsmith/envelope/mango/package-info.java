/// The legacy `.mg` package of MangoFix clients: AES-128-ECB over the script, and what can be told about a bad one.
@NullMarked
package dev.patchsmith.envelope.mango;

import org.jspecify.annotations.NullMarked;
