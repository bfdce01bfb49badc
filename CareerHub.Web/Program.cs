using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Connections;

if (CommandLine.Recognises(args)) return await CommandLine.RunAsync(args);

try
{
    var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
    builder.AddCareerHub();
    var app = builder.Build();
    if (!await app.PrepareAsync()) return CommandLine.Refused;
    app.UseCareerHub();
    await app.RunAsync();
    return CommandLine.Done;
}
catch (BadConfigurationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return CommandLine.Refused;
}
catch (IOException fault) when (fault.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"ASPNETCORE_URLS: {fault.Message} Stop the program that listens there, or set another address.");
    return CommandLine.Refused;
}
