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
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CohortId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UsedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PasswordResets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReadAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PasswordResets", x => x.Id);
                });

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
                name: "IX_Invitations_Code",
                table: "Invitations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CohortId",
                table: "Invitations",
                column: "CohortId");

            migrationBuilder.CreateIndex(
                name: "IX_PasswordResets_PersonId_MadeAtUtc",
                table: "PasswordResets",
                columns: new[] { "PersonId", "MadeAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PasswordResets_TokenHash",
                table: "PasswordResets",
                column: "TokenHash",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_SkillSummaries_Overview",
                table: "SkillSummaries",
                columns: new[] { "LearnerId", "SkillId", "VerifiedLevel", "ClaimedLevel", "UnverifiedClaims", "JudgedAtUtc", "ActiveAtUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "PasswordResets");

            migrationBuilder.DropTable(
                name: "ReviewActivity");

            migrationBuilder.DropTable(
                name: "ReviewRequests");

            migrationBuilder.DropTable(
                name: "SkillSummaries");

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
