using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CareerHub.Tests.Support;

/// <summary>
/// bUnit asks for AngleSharp.Diffing in a version that not every package feed has. An older one lies in the folder
/// <c>borrowed/</c>, where the runtime does not look by itself.
/// </summary>
internal static class BorrowedAssemblies
{
    private const string Borrowed = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Lend() => AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == Borrowed
        ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "borrowed", Borrowed + ".dll"))
        : null;
}
