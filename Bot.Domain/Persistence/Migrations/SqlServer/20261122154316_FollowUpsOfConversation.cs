using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Domain.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FollowUpsOfConversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FollowUps_PendingOfConversation",
                table: "FollowUps");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OfConversation",
                table: "FollowUps",
                column: "ConversationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FollowUps_OfConversation",
                table: "FollowUps");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_PendingOfConversation",
                table: "FollowUps",
                column: "ConversationId",
                filter: "Status = 'Pending'");
        }
    }
}
