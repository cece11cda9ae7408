package dev.patchsmith.language.objc.preprocess;

import java.util.Set;

/// Which imports come with the system.
public final class AppleFrameworks {

    private static final Set<String> NAMES =
            Set.of(("ARKit AVFoundation AVKit Accelerate Accounts AdSupport AddressBook"
                            + " AddressBookUI AppTrackingTransparency AssetsLibrary AudioToolbox AudioUnit AuthenticationServices"
                            + " BackgroundTasks CFNetwork CallKit CarPlay CloudKit CommonCrypto Contacts ContactsUI CoreAudio"
                            + " CoreBluetooth CoreData CoreFoundation CoreGraphics CoreImage CoreLocation CoreMIDI CoreML"
                            + " CoreMedia CoreMotion CoreNFC CoreServices CoreSpotlight CoreTelephony CoreText CoreVideo"
                            + " CryptoTokenKit DeviceCheck EventKit EventKitUI ExternalAccessory Foundation GLKit GameController"
                            + " GameKit GameplayKit HealthKit HomeKit IOKit IOSurface ImageIO Intents IntentsUI JavaScriptCore"
                            + " LinkPresentation LocalAuthentication MapKit MediaAccessibility MediaPlayer MediaToolbox MessageUI"
                            + " Messages Metal MetalKit MetricKit MobileCoreServices ModelIO MultipeerConnectivity NaturalLanguage"
                            + " Network NetworkExtension NewsstandKit NotificationCenter OpenAL OpenGLES PDFKit PassKit PencilKit"
                            + " Photos PhotosUI PushKit QuartzCore QuickLook ReplayKit SafariServices SceneKit Security Social"
                            + " Speech SpriteKit StoreKit SystemConfiguration Twitter UIKit UniformTypeIdentifiers"
                            + " UserNotifications UserNotificationsUI VideoSubscriberAccount VideoToolbox Vision"
                            + " WatchConnectivity WebKit WidgetKit iAd objc os dispatch sys mach mach-o libkern TargetConditionals"
                            + " Availability AvailabilityMacros")
                    .split(" "));

    private AppleFrameworks() {}

    /// Whether the system has a header of this path, such as `UIKit/UIKit.h` or `objc/runtime.h`.
    public static boolean hasHeader(String path) {
        int slash = path.indexOf('/');
        if (slash > 0) {
            return NAMES.contains(path.substring(0, slash));
        }
        return NAMES.contains(path.endsWith(".h") ? path.substring(0, path.length() - 2) : path);
    }
}
