using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerHub.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CohortsReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "RequestId",
                table: "Verdicts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAtUtc",
                table: "Cohorts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "Cohorts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HidesClaims",
                table: "Cohorts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                table: "Cohorts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReviewActivity",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MentorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewActivity", x => x.RequestId);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LearnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CohortId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SkillId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AskedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    QueuedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    QueuedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    MentorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRequests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_CohortId_State_QueuedAtUtc_QueuedBy",
                table: "ReviewRequests",
                columns: new[] { "CohortId", "State", "QueuedAtUtc", "QueuedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_LearnerId_AskedBy",
                table: "ReviewRequests",
                columns: new[] { "LearnerId", "AskedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_LearnerId_SkillId",
                table: "ReviewRequests",
                columns: new[] { "LearnerId", "SkillId" },
                unique: true,
                filter: "\"State\" IN ('Queued', 'Claimed')");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_MentorId_State",
                table: "ReviewRequests",
                columns: new[] { "MentorId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReviewActivity");

            migrationBuilder.DropTable(
                name: "ReviewRequests");

            migrationBuilder.DropColumn(
                name: "RequestId",
                table: "Verdicts");

            migrationBuilder.DropColumn(
                name: "ArchivedAtUtc",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "HidesClaims",
                table: "Cohorts");

            migrationBuilder.DropColumn(
                name: "StartsOn",
                table: "Cohorts");
        }
    }
}
