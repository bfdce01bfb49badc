using CareerHub.Core.Persistence;

namespace CareerHub.Web.Hosting;

/// <summary>What whoever runs CareerHub may set, as environment variables or in appsettings (section <c>CareerHub</c>).</summary>
public sealed class HubOptions
{
    public const string Section = "CareerHub";
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The address that people type; when it is not set, where the program listens. With https: Secure <c>__Host-</c> cookies and HSTS. With http everything works, and the admin is told.</summary>
    public string PublicUrl { get; set; } = DefaultUrl;

    /// <summary>Folder of everything that must survive; relative to the content root.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Seed the demo when the database is empty. Not set: in Development yes, otherwise no; then demo accounts sign in from this machine only.</summary>
    public bool? Demo { get; set; }

    public FirstAdminOptions Admin { get; set; } = new();

    public bool IsHttps => PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="BadConfigurationException">A setting cannot work.</exception>
    public static HubOptions Read(IConfiguration configuration)
    {
        HubOptions options;
        if (configuration[$"{Section}:{nameof(Demo)}"] is { Length: > 0 } demo && !bool.TryParse(demo, out _))
            throw new BadConfigurationException($"CareerHub__Demo: \"{demo}\" is neither true nor false.");
        try
        {
            options = configuration.GetSection(Section).Get<HubOptions>() ?? new();
        }
        catch (InvalidOperationException failure)
        {
            throw new BadConfigurationException($"{Section}: {failure.Message}");
        }
        if (configuration[$"{Section}:{nameof(PublicUrl)}"] is null) options.PublicUrl = AddressOf(configuration[WebHostDefaults.ServerUrlsKey]);
        return Fault(options, configuration) is { } fault ? throw new BadConfigurationException(fault) : options;
    }

    // Nobody said what people type, so it is where the program listens; every network card is this machine's name.
    private static string AddressOf(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        if (first is null) return DefaultUrl;
        var address = BindingAddress.Parse(first);
        var host = address.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "localhost" : address.Host;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address.Scheme}://{host}:{address.Port}");
    }

    /// <param name="contentRoot">A relative folder is found from here.</param>
    /// <exception cref="BadConfigurationException">The folder cannot be made or used.</exception>
    public static DataFolder OpenFolder(HubOptions options, string contentRoot)
    {
        var path = Path.Combine(contentRoot, options.Data);
        try
        {
            return new(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadConfigurationException($"CareerHub__Data: the folder {path} cannot be used: {failure.Message}");
        }
    }

    /// <summary>One line that names the setting that cannot work, or null.</summary>
    private static string? Fault(HubOptions options, IConfiguration configuration)
    {
        if (!Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
            return $"CareerHub__PublicUrl: \"{options.PublicUrl}\" is not an address such as https://karier.example.id.";
        if (url.AbsolutePath != "/" || url.Query.Length > 0)
            return $"CareerHub__PublicUrl: \"{options.PublicUrl}\" must end after the host; CareerHub lives at the root of its address.";
        if (string.IsNullOrWhiteSpace(options.Data))
            return "CareerHub__Data: name a folder.";
        if ((options.Admin.Email is null) != (options.Admin.Password is null))
            return "CareerHub__Admin__Email and CareerHub__Admin__Password belong together: set both or neither.";
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        return provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"Database__Provider: \"{provider}\" is not supported by this version; leave it out or write Sqlite.";
    }
}

public sealed class FirstAdminOptions
{
    public string? Email { get; set; }
    public string? Password { get; set; }
}
