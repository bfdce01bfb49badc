using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerHub.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SkillSummaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SkillSummaries",
                columns: table => new
                {
                    LearnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SkillId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ClaimedLevel = table.Column<int>(type: "INTEGER", nullable: false),
                    VerifiedLevel = table.Column<int>(type: "INTEGER", nullable: false),
                    UnverifiedClaims = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ActiveAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Claimed = table.Column<string>(type: "TEXT", nullable: false),
                    Verified = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SkillSummaries", x => new { x.LearnerId, x.SkillId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_SkillSummaries_Overview",
                table: "SkillSummaries",
                columns: new[] { "LearnerId", "SkillId", "VerifiedLevel", "ClaimedLevel", "UnverifiedClaims", "JudgedAtUtc", "ActiveAtUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SkillSummaries");
        }
    }
}
