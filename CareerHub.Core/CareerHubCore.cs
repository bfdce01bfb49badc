using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Demo;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Search;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareerHub.Core;

/// <summary>What a program needs to run CareerHub: the database of a folder and every use case.</summary>
public static class CareerHubCore
{
    public static IServiceCollection AddCareerHubCore(this IServiceCollection services, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton<IHubConnections>(new SqliteConnections(folder.Database));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<IDbContextFactory<HubDb>, HubDbFactory>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContext());

        services.AddSingleton<IProjection, ClaimProjection>();
        services.AddSingleton<IProjection, VerdictProjection>();
        services.AddSingleton<IProjection, MembershipProjection>();
        services.AddSingleton<IProjection, EvidenceProjection>();
        services.AddSingleton<IProjection, StartedCareerProjection>();
        services.AddSingleton<IProjection, ReviewProjection>();
        services.AddSingleton<IProjection, SummaryProjection>(); // after those of claims and verdicts, whose states it reads
        services.AddSingleton<JournalNews>().AddSingleton<JournalWriter>().AddSingleton<JournalVerifier>().AddSingleton<PruneReceipts>();
        services.AddSingleton<PublishedCatalogue>().AddSingleton<PackPublisher>().AddSingleton<ImportPack>();
        services.AddSingleton<ISearchIndex, SqliteSearchIndex>().AddSingleton<SearchCatalogue>().AddSingleton<FillSearch>().AddSingleton<IContentFollower>(provider => provider.GetRequiredService<FillSearch>());

        services.TryAddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddSingleton<AccountMaker>().AddSingleton<FirstAdmin>().AddSingleton<ChangeRegistration>().AddSingleton<ReadRegistrationRule>();
        services.AddSingleton<ReadProfile>().AddSingleton<EditProfile>().AddSingleton<ChangePassword>();

        services.AddSingleton<ReadMyPlaces>().AddSingleton<PreviewJoin>().AddSingleton<JoinCohort>().AddSingleton<RegisterPerson>();
        services.AddSingleton<CreateCohort>().AddSingleton<ChangeCohort>().AddSingleton<ArchiveCohort>().AddSingleton<RenewJoinCode>();
        services.AddSingleton<AddMember>().AddSingleton<RemoveMember>().AddSingleton<MoveMember>().AddSingleton<LeaveCohort>();
        services.AddSingleton<InvitePeople>().AddSingleton<RevokeInvitation>();
        services.AddSingleton<ReadHouse>().AddSingleton<ReadLedCohorts>().AddSingleton<ReadCohortSettings>().AddSingleton<ReadMyCohorts>().AddSingleton<ReadAccessLog>();
        services.AddSingleton<ReadPeople>().AddSingleton<ReadPerson>().AddSingleton<DisablePerson>().AddSingleton<EnablePerson>();
        services.AddSingleton<ReadLearnerReset>().AddSingleton<MakeResetLink>().AddSingleton<ReadResetOffer>().AddSingleton<UseResetLink>().AddSingleton<ReadResetNotices>().AddSingleton<MarkNoticesRead>();
        services.AddSingleton<EvidenceFiles>().AddSingleton<SweepEvidenceFiles>();
        services.AddSingleton<ReadEvidence>().AddSingleton<AddEvidence>().AddSingleton<RemoveEvidence>().AddSingleton<RestoreEvidence>();
        services.AddSingleton<ReadChecklist>().AddSingleton<SaveTicks>().AddSingleton<SaveIntents>().AddSingleton<ReadNews>().AddSingleton<ReadSkillSheet>().AddSingleton<FillSummaries>();
        services.AddSingleton<DraftPlaces>().AddSingleton<IDraftPlace, ReviewDrafts>().AddSingleton<SaveDraft>().AddSingleton<ReadDrafts>().AddSingleton<DropDraft>();
        services.AddSingleton<ReadMyLearning>().AddSingleton<ReadTransfer>().AddSingleton<StartCareer>().AddSingleton<LeaveCareer>();
        services.AddSingleton<RecordAccess>().AddSingleton<ReadCohort>().AddSingleton<RefreshCohort>().AddSingleton<OpenLearner>().AddSingleton<GiveVerdict>().AddSingleton<OpenEvidenceFile>();
        services.AddSingleton<AskReview>().AddSingleton<WithdrawReview>().AddSingleton<CloseReview>().AddSingleton<ReadMyReviews>().AddSingleton<ReadMySkillReview>();
        services.AddSingleton<ReadQueue>().AddSingleton<ReadWaiting>().AddSingleton<OpenReview>().AddSingleton<ClaimReview>().AddSingleton<HoldReview>().AddSingleton<ReleaseReview>().AddSingleton<DecideReview>().AddSingleton<SweepReviews>().AddSingleton<ReadDeskNews>();
        services.AddSingleton<CreateShare>().AddSingleton<ChangeShare>().AddSingleton<EndShare>().AddSingleton<ReadMyShares>().AddSingleton<OpenShare>().AddSingleton<PreviewShare>();
        services.AddSingleton<ReadPacks>().AddSingleton<ReadPack>().AddSingleton<ExportPack>().AddSingleton<UploadPack>().AddSingleton<DiscardPack>().AddSingleton<PublishPack>().AddSingleton<PreviewImport>().AddSingleton<OfferPack>().AddSingleton<KeepDraft>();
        services.AddSingleton<PublishAddition>().AddSingleton<AddSalaryClaim>().AddSingleton<AddExchangeRate>().AddSingleton<ReadSalaryDesk>();
        return services.AddSingleton<DemoSeed>();
    }
}
