using YamlDotNet.Core;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>YAML that could be read but that scripts do without; the message is for the owner.</summary>
internal sealed class RefusedYaml(Mark start, Mark end, string message) : YamlException(start, end, message);
