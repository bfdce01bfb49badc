namespace CareerHub.Web.Hosting;

internal static class StartupLog
{
    /// <summary>
    /// Whatever stops a start is thrown to Program, which says it in one line when it can. The host would log the same
    /// before, with a page of stack trace; once the start has passed, its log is the only place and is kept.
    /// </summary>
    public static void AddStartupLog(this WebApplicationBuilder builder)
    {
        var start = new Start();
        builder.Services.AddSingleton(start);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => start.HasPassed && level >= LogLevel.Warning);
    }

    public static void UseStartupLog(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<Start>().Pass);

    private sealed class Start
    {
        private volatile bool _hasPassed;

        public bool HasPassed => _hasPassed;

        public void Pass() => _hasPassed = true;
    }
}
