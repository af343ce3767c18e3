using System.Runtime.InteropServices;

namespace Bot.Host.Start;

/// <summary>How much memory the process keeps beyond what it needs.</summary>
internal static class ProcessMemory
{
    // mallopt(3): M_ARENA_MAX.
    private const int ArenaMax = -8;
    private const int Arenas = 1;

    /// <summary>
    /// Lets all threads share one pool. glibc gives each thread its own, and each keeps what was once used: some 20 MB
    /// for nothing. Once, before threads are started; does nothing where the C library is another one.
    /// </summary>
    public static void ShareArenas() => OfLibrary(() => SetAllocatorOption(ArenaMax, Arenas));

    /// <summary>Gives back what only the start needed: reading the scripts and building the model leave some 15 MB behind.</summary>
    public static void ReturnWhatStartLeft()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        OfLibrary(() => ReturnFree(0));
    }

    private static void OfLibrary(Func<int> call)
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = call();
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            // musl, for one, has no such calls.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAllocatorOption(int option, int value);

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReturnFree(nuint leave);
}
