using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Domain.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OutboxInTurn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_InTurn",
                table: "Outbox",
                columns: new[] { "Channel", "ChatId", "Id" },
                filter: "Status IN ('Pending', 'Leased')")
                .Annotation("SqlServer:Include", new[] { "Status", "LeaseToken", "NotBefore" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_InTurn",
                table: "Outbox");
        }
    }
}
