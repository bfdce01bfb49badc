using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerHub.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ContentPublications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ContentPublications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CarriesFrom = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentPublications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContentPublications_ContentVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ContentVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContentPublications_VersionId",
                table: "ContentPublications",
                column: "VersionId");

            // What was imported so far was published at once, in this order, by the program itself.
            migrationBuilder.Sql("INSERT INTO ContentPublications (VersionId, ById, AtUtc) SELECT Id, '00000000-0000-0000-0000-000000000000', ImportedAtUtc FROM ContentVersions ORDER BY Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContentPublications");
        }
    }
}
