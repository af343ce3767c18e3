using System.Net;
using System.Text;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Desk;

/// <summary>The desk of a host whose database cannot be opened any more, and what it makes of broken bodies.</summary>
public sealed class BrokenDatabaseTests
{
    [Fact]
    public async Task The_desk_says_503_and_when_to_come_again()
    {
        using var folder = new TempFolder();
        await using var host = await HostUnderTest.Start(new HostSetup { Folder = folder });
        await host.SignIn();
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/desk/api/leads")).StatusCode);
        SqliteConnection.ClearAllPools();
        Directory.Move(folder.Path, folder.Path + "-away");
        try
        {
            foreach (var path in new[] { "/desk", "/desk/api/me", "/desk/api/leads", "/desk/api/unworked", "/desk/events" })
            {
                using var answer = await host.Http.GetAsync(path);
                Assert.Equal((path, HttpStatusCode.ServiceUnavailable, "2"), (path, answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
            }
        }
        finally
        {
            Directory.Move(folder.Path + "-away", folder.Path);
        }
    }

    [Theory]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"/help\"}")]
    [InlineData("{\"text\":\"\u00ff\"}")]
    public async Task A_body_that_is_no_good_text_is_400(string bytes)
    {
        await using var host = await HostUnderTest.Start();
        await host.SignIn();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/api/command") { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(bytes)) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Requested-With", "desk");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data", "code")]
    [InlineData("multipart/form-data; boundary=x", "code")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nabc")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "code=a")]
    public async Task A_sign_in_whose_form_cannot_be_read_has_no_code(string type, string body)
    {
        await using var host = await HostUnderTest.Start();
        using var form = new StringContent(body);
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await host.Http.PostAsync("/desk/sign-in", form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("too old", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
