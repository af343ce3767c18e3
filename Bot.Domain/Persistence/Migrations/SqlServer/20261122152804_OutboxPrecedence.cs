using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Domain.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OutboxPrecedence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_InTurn",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Pending",
                table: "Outbox");

            migrationBuilder.AddColumn<int>(
                name: "Precedence",
                table: "Outbox",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_InTurn",
                table: "Outbox",
                columns: new[] { "Channel", "ChatId", "Id" },
                filter: "Status IN ('Pending', 'Leased')")
                .Annotation("SqlServer:Include", new[] { "Precedence", "Status", "LeaseToken", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Pending",
                table: "Outbox",
                columns: new[] { "Precedence", "Id" },
                filter: "Status = 'Pending'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_InTurn",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Pending",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Precedence",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_InTurn",
                table: "Outbox",
                columns: new[] { "Channel", "ChatId", "Id" },
                filter: "Status IN ('Pending', 'Leased')")
                .Annotation("SqlServer:Include", new[] { "Status", "LeaseToken", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Pending",
                table: "Outbox",
                column: "Id",
                filter: "Status = 'Pending'");
        }
    }
}
