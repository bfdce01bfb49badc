using CareerHub.Core.Features.People;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class CreateAdminVerb() : Verb(["admin", "create"], folders: 0, "--email")
{
    public override string Usage => "admin create --email E";
    public override string Summary => "Makes an administrator, or makes somebody with an account one.";
    public override string Explanation =>
        "With CareerHub__Admin__Password set, that is the password. Otherwise a link is printed, good once and for a day,\n" +
        "that sets it. Anybody who can run this on the server can run the house.";

    public override async Task<int> RunAsync(VerbArguments arguments)
    {
        await using var house = VerbHouse.TryOpenForWriting();
        if (house is null) return CommandLine.Refused;
        if (!await DatabaseStartup.MigrateAsync(house.Services, house.Folder)) return CommandLine.Refused;
        var (email, password) = (arguments.Options["--email"], house.Options.Admin.Password);
        var first = house.Services.GetRequiredService<FirstAdmin>();
        var made = await first.CreateAsync(email.Split('@')[0], email, password, CancellationToken.None);
        if (!made.IsOk)
        {
            Console.Error.WriteLine(Reason(made.Code));
            return CommandLine.Refused;
        }
        Console.WriteLine($"{email} is an administrator.");
        if (password is null) Console.WriteLine($"Set the password, once, within a day: {house.Options.PublicUrl.TrimEnd('/')}/setup?token={await first.OfferAsync(CancellationToken.None)}");
        return CommandLine.Done;
    }

    private static string Reason(string? code) => code?.StartsWith("accounts.password", StringComparison.Ordinal) == true
        ? $"CareerHub__Admin__Password: take {AccountRules.PasswordMinimum} to {AccountRules.PasswordMaximum} characters, nothing well-known, not the name or the address ({code})."
        : $"--email: this is not an e-mail address ({code}).";
}
