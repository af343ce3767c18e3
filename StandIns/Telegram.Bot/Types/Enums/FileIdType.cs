namespace Telegram.Bot.Types.Enums;

/// <summary>What a file id leads to; its numbers are those of TDLib.</summary>
[JsonConverter(typeof(EnumConverter<FileIdType>))]
public enum FileIdType
{
    Thumbnail,
    ProfilePhoto,
    Photo,
    VoiceNote,
    Video,
    Document,
    Encrypted,
    Temp,
    Sticker,
    Audio,
    Animation,
    EncryptedThumbnail,
    Wallpaper,
    VideoNote,
    SecureDecrypted,
    SecureEncrypted,
    Background,
    DocumentAsFile,
    Ringtone,
    CallLog,
    PhotoStory,
    VideoStory,
    SelfDestructingPhoto,
    SelfDestructingVideo,
    SelfDestructingVideoNote,
    SelfDestructingVoiceNote,
}
