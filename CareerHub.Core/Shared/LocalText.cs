namespace CareerHub.Core.Shared;

/// <summary>One text a person reads, in every language the product speaks. Both are complete in everything the product ships.</summary>
/// <param name="Id">Indonesian.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Id, string En)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">Two-letter code; anything but <c>en</c> reads Indonesian, the product's first language.</param>
    public string In(string language) => language == "en" ? En : Id;

    /// <summary>A text that is the same in both languages, such as a product's name.</summary>
    public static LocalText Same(string text) => new(text, text);

    public override string ToString() => Id;
}
