using System.Data;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.Server;

namespace Bot.Tests.StandIns.SqlServerServer;

public sealed class SqlClientBindsTests
{
    private static readonly Assembly SqlClient = typeof(SqlCommand).Assembly;

    [Fact]
    public void SqlClient_gets_an_assembly_of_the_name_and_version_that_it_was_built_against()
    {
        var wanted = SqlClient.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.SqlServer.Server");

        var loaded = Assembly.Load(wanted);

        Assert.Equal(typeof(Format).Assembly, loaded);
        Assert.Equal(wanted.Version, loaded.GetName().Version);
    }

    [Fact]
    public void Every_type_and_member_of_SqlClient_that_names_the_assembly_resolves()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static
            | BindingFlags.Instance | BindingFlags.DeclaredOnly;

        var named = SqlClient.GetTypes()
            .SelectMany(type => type.GetMethods(all))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType))
            .Concat(SqlClient.GetTypes().SelectMany(type => type.GetFields(all)).Select(field => field.FieldType))
            .Where(type => type.Assembly == typeof(Format).Assembly)
            .ToHashSet();

        Assert.Contains(typeof(Format), named);
    }

    [Fact]
    public void A_command_takes_plain_structured_and_user_defined_parameters()
    {
        using var command = new SqlCommand("SELECT @text, @rows, @place");
        command.Parameters.AddWithValue("@text", "hello");
        command.Parameters.Add(new SqlParameter("@rows", SqlDbType.Structured) { TypeName = "dbo.Rows" });
        command.Parameters.Add(new SqlParameter("@place", SqlDbType.Udt) { UdtTypeName = "dbo.Place" });

        command.Parameters["@place"].Value = new Place();

        Assert.Equal(3, command.Parameters.Count);
        Assert.Equal(SqlDbType.NVarChar, command.Parameters["@text"].SqlDbType);
    }

    [Fact]
    public void SqlClient_writes_and_reads_a_type_that_serialises_itself()
    {
        using var bytes = new MemoryStream();

        Serializer("Serialize", typeof(Stream), typeof(object)).Invoke(null, [bytes, new Place { Number = 42 }]);
        bytes.Position = 0;
        var read = Serializer("Deserialize", typeof(Stream), typeof(Type)).Invoke(null, [bytes, typeof(Place)]);

        Assert.Equal(42, Assert.IsType<Place>(read).Number);
    }

    [Fact]
    public void SqlClient_refuses_a_class_without_the_attribute_by_its_name()
    {
        using var bytes = new MemoryStream();

        var thrown = Assert.Throws<TargetInvocationException>(
            () => Serializer("Serialize", typeof(Stream), typeof(object)).Invoke(null, [bytes, new Version(1, 0)]));

        var refusal = Assert.IsType<InvalidUdtException>(thrown.InnerException);
        Assert.Contains("System.Version", refusal.Message, StringComparison.Ordinal);
    }

    // The only door to these four types that needs no server is SqlClient's own serializer, which is internal.
    private static MethodInfo Serializer(string name, params Type[] parameters) =>
        SqlClient.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .First(method => method.Name == name
                && method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters));

    [SqlUserDefinedType(Format.UserDefined, MaxByteSize = 8)]
    public sealed class Place : IBinarySerialize
    {
        public int Number { get; set; }

        public void Read(BinaryReader r) => Number = r.ReadInt32();

        public void Write(BinaryWriter w) => w.Write(Number);
    }
}
