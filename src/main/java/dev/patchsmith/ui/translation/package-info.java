/// The Author room: Objective-C on the left, the patch script on the right, what is to be said about both below.
@NullMarked
package dev.patchsmith.ui.translation;

import org.jspecify.annotations.NullMarked;
