namespace CareerHub.Web.Hosting;

/// <summary>What the running server knows about its house without asking the database for every page.</summary>
public sealed class HouseState
{
    private volatile bool _isDemo;
    private volatile bool _isReady;

    /// <summary>The people here are invented; every page says so.</summary>
    public bool IsDemo { get => _isDemo; set => _isDemo = value; }

    /// <summary>Schema, content and keys are in place.</summary>
    public bool IsReady { get => _isReady; set => _isReady = value; }
}
