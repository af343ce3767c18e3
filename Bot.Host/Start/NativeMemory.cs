using System.Runtime.InteropServices;

namespace Bot.Host.Start;

/// <summary>How memory outside the garbage collector's heap is kept: SQLite's and the compiler's.</summary>
internal static class NativeMemory
{
    // mallopt(3): M_ARENA_MAX.
    private const int ArenaMax = -8;
    private const int Arenas = 2;

    /// <summary>
    /// Lets all threads share two pools. glibc gives each thread its own, and each keeps what was once used: some 20 MB
    /// for nothing. Once, before threads are started; does nothing where the C library is another one.
    /// </summary>
    public static void ShareArenas()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = SetAllocatorOption(ArenaMax, Arenas);
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            // musl, for one, has no such pools.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAllocatorOption(int option, int value);
}
