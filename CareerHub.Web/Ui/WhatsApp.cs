namespace CareerHub.Web.Ui;

/// <summary>Addresses that open WhatsApp.</summary>
public static class WhatsApp
{
    /// <summary>With a message to whomever the person picks there.</summary>
    public static string To(string message) => $"https://wa.me/?text={Uri.EscapeDataString(message)}";
}
