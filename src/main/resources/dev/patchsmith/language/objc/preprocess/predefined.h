#define NS_ASSUME_NONNULL_BEGIN
#define NS_ASSUME_NONNULL_END
#define CF_ASSUME_NONNULL_BEGIN
#define CF_ASSUME_NONNULL_END
#define _Nonnull_BEGIN
#define NS_DESIGNATED_INITIALIZER
#define NS_REQUIRES_SUPER
#define NS_REQUIRES_NIL_TERMINATION
#define NS_UNAVAILABLE
#define NS_RETURNS_RETAINED
#define NS_RETURNS_NOT_RETAINED
#define NS_RETURNS_INNER_POINTER
#define NS_AUTOMATED_REFCOUNT_UNAVAILABLE
#define NS_AUTOMATED_REFCOUNT_WEAK_UNAVAILABLE
#define NS_PROTOCOL_REQUIRES_EXPLICIT_IMPLEMENTATION
#define NS_ROOT_CLASS
#define NS_NOESCAPE
#define NS_SWIFT_NOTHROW
#define NS_SWIFT_UNAVAILABLE_FROM_ASYNC
#define NS_SWIFT_DISABLE_ASYNC
#define NS_SWIFT_UI_ACTOR
#define NS_SWIFT_NONISOLATED
#define NS_SWIFT_SENDABLE
#define NS_SWIFT_NONSENDABLE
#define NS_SWIFT_SENDING
#define NS_REFINED_FOR_SWIFT
#define NS_REFINED_FOR_SWIFT_ASYNC
#define NS_SWIFT_BRIDGED_TYPEDEF
#define NS_STRING_ENUM
#define NS_EXTENSIBLE_STRING_ENUM
#define NS_TYPED_ENUM
#define NS_TYPED_EXTENSIBLE_ENUM
#define CF_STRING_ENUM
#define CF_EXTENSIBLE_STRING_ENUM
#define CF_TYPED_ENUM
#define CF_TYPED_EXTENSIBLE_ENUM
#define CF_RETURNS_RETAINED
#define CF_RETURNS_NOT_RETAINED
#define CF_CONSUMED
#define CF_NOESCAPE
#define CF_REFINED_FOR_SWIFT
#define CF_SWIFT_UNAVAILABLE_FROM_ASYNC
#define NS_CONSUMED
#define NS_CONSUMES_SELF
#define NS_RELEASES_ARGUMENT
#define NS_VALID_UNTIL_END_OF_SCOPE
#define NS_DIRECT
#define NS_DIRECT_MEMBERS
#define NS_WARN_UNUSED_RESULT
#define CF_WARN_UNUSED_RESULT
#define UI_APPEARANCE_SELECTOR
#define DEPRECATED_ATTRIBUTE
#define UNAVAILABLE_ATTRIBUTE
#define WEAK_IMPORT_ATTRIBUTE
#define IBInspectable
#define IB_DESIGNABLE
#define OBJC_ROOT_CLASS
#define OBJC_ARC_UNAVAILABLE
#define OBJC_DESIGNATED_INITIALIZER
#define OBJC_RETURNS_RETAINED
#define OBJC_ISA_AVAILABILITY
#define OBJC2_UNAVAILABLE
#define OBJC_SENTINEL
#define __unused
#define __used
#define __pure
#define __deprecated
#define __dead2
#define __cold
#define __result_use_check
#define __pascal
#define __cdecl
#define __stdcall
#define __weak_import
#define CF_IMPLICIT_BRIDGING_ENABLED
#define CF_IMPLICIT_BRIDGING_DISABLED
#define CF_EXTERN_C_BEGIN
#define CF_EXTERN_C_END
#define __BEGIN_DECLS
#define __END_DECLS
#define DISPATCH_ASSUME_NONNULL_BEGIN
#define DISPATCH_ASSUME_NONNULL_END
#define DISPATCH_NOTHROW
#define DISPATCH_MALLOC
#define DISPATCH_WARN_RESULT
#define DISPATCH_RETURNS_RETAINED
#define DISPATCH_RETURNS_RETAINED_BLOCK
#define DISPATCH_NONNULL_ALL
#define DISPATCH_NONNULL1
#define DISPATCH_NONNULL2
#define DISPATCH_NONNULL3
#define DISPATCH_NOESCAPE
#define DISPATCH_PURE
#define DISPATCH_CONST
#define OS_OBJECT_RETURNS_RETAINED
#define OS_ASSUME_NONNULL_BEGIN
#define OS_ASSUME_NONNULL_END
#define GCC_NORETURN
#define NORETURN
#define CF_INLINE_NEVER
#define NS_SWIFT_PREFER_CONSUME
#define __nonnull_BEGIN
#define __strong_retained
#define CM_RETURNS_RETAINED
#define CM_NONNULL
#define CM_NULLABLE
#define CV_NONNULL
#define CV_NULLABLE
#define API_AVAILABLE(...)
#define API_DEPRECATED(...)
#define API_DEPRECATED_WITH_REPLACEMENT(...)
#define API_UNAVAILABLE(...)
#define API_AVAILABLE_BEGIN(...)
#define API_DEPRECATED_BEGIN(...)
#define API_UNAVAILABLE_BEGIN(...)
#define SPI_AVAILABLE(...)
#define SPI_DEPRECATED(...)
#define NS_AVAILABLE(...)
#define NS_AVAILABLE_IOS(...)
#define NS_AVAILABLE_IPHONE(...)
#define NS_AVAILABLE_MAC(...)
#define NS_DEPRECATED(...)
#define NS_DEPRECATED_IOS(...)
#define NS_DEPRECATED_MAC(...)
#define NS_ENUM_AVAILABLE(...)
#define NS_ENUM_AVAILABLE_IOS(...)
#define NS_ENUM_AVAILABLE_MAC(...)
#define NS_ENUM_DEPRECATED(...)
#define NS_ENUM_DEPRECATED_IOS(...)
#define NS_ENUM_DEPRECATED_MAC(...)
#define NS_CLASS_AVAILABLE(...)
#define NS_CLASS_AVAILABLE_IOS(...)
#define NS_CLASS_AVAILABLE_MAC(...)
#define NS_CLASS_DEPRECATED(...)
#define NS_CLASS_DEPRECATED_IOS(...)
#define NS_CALENDAR_DEPRECATED(...)
#define NS_CALENDAR_ENUM_DEPRECATED(...)
#define NS_EXTENSION_UNAVAILABLE(...)
#define NS_EXTENSION_UNAVAILABLE_IOS(...)
#define NS_EXTENSION_UNAVAILABLE_MAC(...)
#define NS_SWIFT_NAME(...)
#define NS_SWIFT_UNAVAILABLE(...)
#define NS_SWIFT_ASYNC(...)
#define NS_SWIFT_ASYNC_NAME(...)
#define NS_SWIFT_ASYNC_THROWS_ON_FALSE(...)
#define NS_SWIFT_ASYNC_THROWS_ON_TRUE(...)
#define NS_FORMAT_FUNCTION(...)
#define NS_FORMAT_ARGUMENT(...)
#define CF_FORMAT_FUNCTION(...)
#define CF_FORMAT_ARGUMENT(...)
#define CF_AVAILABLE(...)
#define CF_AVAILABLE_IOS(...)
#define CF_AVAILABLE_MAC(...)
#define CF_DEPRECATED(...)
#define CF_DEPRECATED_IOS(...)
#define CF_DEPRECATED_MAC(...)
#define CF_ENUM_AVAILABLE(...)
#define CF_ENUM_AVAILABLE_IOS(...)
#define CF_ENUM_DEPRECATED(...)
#define CF_SWIFT_NAME(...)
#define CF_SWIFT_UNAVAILABLE(...)
#define CF_EXTENSION_UNAVAILABLE_IOS(...)
#define CF_BRIDGED_TYPE(...)
#define CF_BRIDGED_MUTABLE_TYPE(...)
#define CF_RELATED_TYPE(...)
#define CG_AVAILABLE_STARTING(...)
#define CG_AVAILABLE_BUT_DEPRECATED(...)
#define CA_AVAILABLE_STARTING(...)
#define CA_AVAILABLE_IOS_STARTING(...)
#define UIKIT_AVAILABLE_IOS_ONLY(...)
#define UIKIT_AVAILABLE_TVOS_ONLY(...)
#define UIKIT_AVAILABLE_IOS_TVOS(...)
#define UIKIT_AVAILABLE_IOS_WATCHOS_TVOS(...)
#define UIKIT_CLASS_AVAILABLE_IOS_ONLY(...)
#define UIKIT_CLASS_AVAILABLE_IOS_TVOS(...)
#define UIKIT_CLASS_AVAILABLE_IOS_WATCHOS_TVOS(...)
#define UIKIT_SWIFT_FORWARD_DECLARE(...)
#define DEPRECATED_MSG_ATTRIBUTE(...)
#define __OSX_AVAILABLE_STARTING(...)
#define __OSX_AVAILABLE_BUT_DEPRECATED(...)
#define __OSX_AVAILABLE_BUT_DEPRECATED_MSG(...)
#define __IOS_AVAILABLE(...)
#define __IOS_PROHIBITED(...)
#define __OSX_AVAILABLE(...)
#define __TVOS_AVAILABLE(...)
#define __WATCHOS_AVAILABLE(...)
#define __TVOS_PROHIBITED(...)
#define __WATCHOS_PROHIBITED(...)
#define __API_AVAILABLE(...)
#define __API_UNAVAILABLE(...)
#define __API_DEPRECATED(...)
#define __API_DEPRECATED_WITH_REPLACEMENT(...)
#define __deprecated_msg(...)
#define __deprecated_enum_msg(...)
#define __printflike(...)
#define __scanflike(...)
#define __swift_unavailable(...)
#define OBJC_AVAILABLE(...)
#define OBJC_DEPRECATED(...)
#define OBJC_SWIFT_UNAVAILABLE(...)
#define OBJC_UNAVAILABLE(...)
#define DISPATCH_SWIFT_NAME(...)
#define DISPATCH_SWIFT3_UNAVAILABLE(...)
#define _Pragma(...)
#define __pragma(...)
#define IBOutletCollection(...)
#define MK_CLASS_AVAILABLE(...)
#define WK_CLASS_AVAILABLE(...)
#define WK_API_AVAILABLE(...)
#define PHOTOS_AVAILABLE_IOS_TVOS(...)
#define PHOTOS_CLASS_AVAILABLE_IOS_TVOS(...)
#define HK_CLASS_AVAILABLE_IOS_WATCHOS(...)
#define NS_SWIFT_SENDABLE_BEGIN(...)
#define NS_HEADER_AUDIT_BEGIN(...)
#define NS_HEADER_AUDIT_END(...)
#define IBAction void
#define UIKIT_EXTERN extern
#define UIKIT_STATIC_INLINE static inline
#define FOUNDATION_EXPORT extern
#define FOUNDATION_EXTERN extern
#define FOUNDATION_IMPORT extern
#define OBJC_EXPORT extern
#define OBJC_EXTERN extern
#define CF_EXPORT extern
#define CG_EXTERN extern
#define CA_EXTERN extern
#define CT_EXPORT extern
#define CV_EXPORT extern
#define CM_EXPORT extern
#define AV_EXTERN extern
#define AVF_EXPORT extern
#define MK_EXTERN extern
#define WK_EXTERN extern
#define PHOTOS_EXTERN extern
#define APPKIT_EXTERN extern
#define DISPATCH_EXPORT extern
#define DISPATCH_INLINE static inline
#define DISPATCH_ALWAYS_INLINE
#define XPC_EXPORT extern
#define OS_EXPORT extern
#define OS_INLINE static inline
#define OS_ALWAYS_INLINE
#define SK_EXTERN extern
#define XCT_EXPORT extern
#define NS_INLINE static inline
#define CG_INLINE static inline
#define CF_INLINE static inline
#define CA_INLINE static inline
#define GLK_INLINE static inline
#define AT_INLINE static inline
#define NS_ALWAYS_INLINE inline
#define CG_LOCAL
#define UIKIT_EXTERN_CLASS
#define FOUNDATION_EXTERN_INLINE extern inline
#define FOUNDATION_STATIC_INLINE static inline
#define __inline_always inline
#define OBJC_ENUM(type, name) NS_ENUM(type, name)
#define NS_SWIFT_ENUM(type, name) NS_ENUM(type, name)
#define OS_ENUM(name, type, ...) typedef enum : type { __VA_ARGS__ } name##_t
#define OBJC_OPTIONS(type, name) NS_OPTIONS(type, name)
#define __OBJC__ 1
#define __OBJC2__ 1
#define __clang__ 1
#define __GNUC__ 4
#define __LP64__ 1
#define __APPLE__ 1
#define __APPLE_CC__ 6000
#define __arm64__ 1
#define __aarch64__ 1
#define __LITTLE_ENDIAN__ 1
#define __BLOCKS__ 1
#define __STDC__ 1
#define __STDC_VERSION__ 201112L
#define __clang_major__ 14
#define __clang_minor__ 0
#define TARGET_OS_MAC 1
#define TARGET_OS_IPHONE 1
#define TARGET_OS_IOS 1
#define TARGET_OS_EMBEDDED 1
#define TARGET_OS_SIMULATOR 0
#define TARGET_IPHONE_SIMULATOR 0
#define TARGET_OS_OSX 0
#define TARGET_OS_TV 0
#define TARGET_OS_WATCH 0
#define TARGET_OS_VISION 0
#define TARGET_OS_BRIDGE 0
#define TARGET_OS_MACCATALYST 0
#define TARGET_OS_UIKITFORMAC 0
#define TARGET_OS_DRIVERKIT 0
#define TARGET_OS_WIN32 0
#define TARGET_OS_WINDOWS 0
#define TARGET_OS_LINUX 0
#define TARGET_OS_UNIX 0
#define TARGET_CPU_ARM64 1
#define TARGET_CPU_ARM 0
#define TARGET_CPU_X86 0
#define TARGET_CPU_X86_64 0
#define TARGET_RT_64_BIT 1
#define TARGET_INTERFACE_BUILDER 0
#define __IPHONE_OS_VERSION_MIN_REQUIRED 110000
#define __IPHONE_OS_VERSION_MAX_ALLOWED 160400
#define OBJC_OLD_DISPATCH_PROTOTYPES 0
#define OS_OBJECT_USE_OBJC 1
#define OS_OBJECT_HAVE_OBJC_SUPPORT 1
#define NS_BLOCKS_AVAILABLE 1
#define CGFLOAT_IS_DOUBLE 1
#define SQLITE_VERSION_NUMBER 3043002
#define __CHAR_BIT__ 8
#define __SCHAR_MAX__ 127
#define __SHRT_MAX__ 32767
#define __INT_MAX__ 2147483647
#define __LONG_MAX__ 9223372036854775807L
#define __LONG_LONG_MAX__ 9223372036854775807LL
#define __INTPTR_MAX__ 9223372036854775807L
#define __UINTPTR_MAX__ 18446744073709551615UL
#define __SIZE_MAX__ 18446744073709551615UL
#define __FLT_EPSILON__ 1.19209290e-7F
#define __FLT_MAX__ 3.40282347e+38F
#define __FLT_MIN__ 1.17549435e-38F
#define __DBL_EPSILON__ 2.2204460492503131e-16
#define __DBL_MAX__ 1.7976931348623157e+308
#define __DBL_MIN__ 2.2250738585072014e-308
#define __SIZEOF_POINTER__ 8
#define __SIZEOF_LONG__ 8
#define __SIZEOF_INT__ 4
#define __SIZEOF_FLOAT__ 4
#define __SIZEOF_DOUBLE__ 8
#define __ORDER_LITTLE_ENDIAN__ 1234
#define __ORDER_BIG_ENDIAN__ 4321
#define __BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__
