using System.Collections.Frozen;

namespace CareerHub.Core.Features.People;

/// <summary>Passwords of twelve characters and more that everybody tries first: the long ones of public leak lists, and ours.</summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "123456123456", "123456789123", "1234567890123", "12345678901234567890", "123123123123", "111222333444",
        "112233445566", "987654321987", "0987654321qwerty", "1q2w3e4r5t6y", "1qaz2wsx3edc", "qazwsxedcrfv",
        "zaq12wsxcde3", "q1w2e3r4t5y6", "qwertyuiop12", "qwertyuiop123", "qwertyuiopas", "qwertyqwerty", "qwerty123456",
        "qwerty1234567", "asdfghjkl123", "asdfghjklzxc", "zxcvbnm12345", "1234qwerasdf", "abcd1234abcd", "abc123abc123",
        "a1b2c3d4e5f6", "aa123456789a", "password1234", "password12345", "password123456", "passwordpassword",
        "mypassword123", "password2024", "password2025", "password2026", "p@ssw0rd1234", "passw0rd1234", "iloveyou1234",
        "iloveyouiloveyou", "iloveyouforever", "welcome12345", "welcome123456", "administrator", "administrator1",
        "admin1234567", "admin12345678", "adminadmin12", "letmein12345", "changeme1234", "changemeplease", "football1234",
        "liverpool123", "manchesterunited", "chelseafc123", "superman1234", "pokemon12345", "dragonball123", "naruto123456",
        "sayangkamu123", "sayangsayang", "akusayangkamu", "akucintakamu", "cintakamu123", "bismillah123", "bismillah1234",
        "alhamdulillah", "indonesia123", "indonesia1234", "indonesiaraya", "indonesia2026", "merahputih123", "jakarta12345",
        "bandung12345", "surabaya1234", "rahasia12345", "katasandi123", "katasandi1234", "passwordku123", "persib123456",
        "persija12345", "garuda123456", "pancasila1945", "kemerdekaan1945", "careerhub123", "careerhub1234", "careerhub2026",
        "bootcamp1234", "bootcamp2026", "backendengineer",
    ], StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string password) => Known.Contains(password);
}
