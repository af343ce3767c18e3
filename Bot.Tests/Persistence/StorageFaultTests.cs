using Bot.Domain.Persistence;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Persistence;

public sealed class StorageFaultTests
{
    [Theory]
    [InlineData(false, true, 2601, 2627, 547, 3960)]
    [InlineData(true, true, 1205, 1222)]
    [InlineData(true, false, -2, 64, 233, 121, 10053, 10054, 10060, 4060, 40501, 40613, 10928, 10929, 49918, 49919, 49920)]
    [InlineData(true, false, 1105, 9002, 823, 824, 3041)]
    [InlineData(false, false, 0, 102, 207, 208, 245, 515, 2628, 8115, 8134, 8152, 50000)]
    public void An_error_of_SQL_Server_is_the_databases_or_the_works_own(bool isBusy, bool isConflict, params int[] numbers) =>
        Assert.All(numbers, number =>
        {
            var error = new DbUpdateException("saving failed", SqlServerFault.Of(number));
            Assert.Equal((isBusy, isConflict), (StorageFault.Is(error), StorageFault.IsConflict(error)));
        });

    // SqlClient on Linux has no number for a connection that was refused or broke in the handshake.
    [Theory]
    [InlineData(0, 20, true)]
    [InlineData(50000, 24, true)]
    [InlineData(0, 19, false)]
    [InlineData(0, 11, false)]
    public void An_error_that_ends_the_connection_is_the_databases_whatever_its_number(int number, byte severity, bool isBusy) =>
        Assert.Equal((isBusy, false), (StorageFault.Is(SqlServerFault.Of((number, severity))), StorageFault.IsConflict(SqlServerFault.Of((number, severity)))));

    [Fact]
    public void Of_several_errors_in_one_answer_the_gravest_counts() =>
        Assert.Equal((true, false), (StorageFault.Is(SqlServerFault.Of(3621, 2627, 9002)), StorageFault.IsConflict(SqlServerFault.Of(3621, 2627, 9002))));

    [Theory]
    [InlineData(5, true, false)]
    [InlineData(13, true, false)]
    [InlineData(19, false, true)]
    [InlineData(1, false, false)]
    public void An_error_of_SQLite_is_the_databases_or_the_works_own(int code, bool isBusy, bool isConflict)
    {
        var error = new SqliteException("on purpose", code);
        Assert.Equal((isBusy, isConflict), (StorageFault.Is(error), StorageFault.IsConflict(error)));
    }
}
