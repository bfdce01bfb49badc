using System.Text;

namespace CareerHub.Tests.Benchmarks.Load;

public sealed class LearnerTabTests
{
    [Theory]
    [InlineData("""{"seq":1,"results":[{"key":"a","criterion":"c","state":"saved","claimed":true}]}""", true)]
    [InlineData("""{"seq":1,"results":[{"key":"a","criterion":"c","state":"superseded","claimed":false}]}""", true)]
    [InlineData("""{"seq":1,"results":[{"key":"a","criterion":"c","state":"refused","claimed":false}]}""", false)]
    [InlineData("""{"seq":1,"results":[{"key":"b","criterion":"c","state":"saved","claimed":true}]}""", false)]
    [InlineData("""{"seq":1,"results":[]}""", false)]
    public void A_tick_is_saved_only_when_the_answer_says_so_of_its_key(string json, bool saved) =>
        Assert.Equal(saved, LearnerTab.IsSaved(Encoding.UTF8.GetBytes(json), "a"));
}
