using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Domain.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class InboxDead : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Inbox_Dead",
                table: "Inbox",
                column: "ReceivedAt",
                filter: "Status = 'Dead'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Inbox_Dead",
                table: "Inbox");
        }
    }
}
