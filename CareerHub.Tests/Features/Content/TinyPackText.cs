namespace CareerHub.Tests.Features.Content;

/// <summary>The files of <see cref="TinyPack"/>, about bread, so that nobody takes them for real content.</summary>
internal static class TinyPackText
{
    public const string Header = """
        format: 1
        id: bakery
        version: 1.2.3
        title: { id: Toko roti, en: Bakery }
        licence: MIT
        categories:
          - id: oven
            title: { id: Oven, en: Oven }

        """;

    public const string Sources = """
        sources:
          - id: S1
            publisher: A baker
            site: bread.example
            address: https://bread.example/crust
            published: 2023-09-24
            language: id
            kind: bootcamp-article
            about: { id: Tulisan, en: A text }
          - id: CH
            publisher: CareerHub
            kind: own-work
            about: { id: Karya kami, en: Our work }

        """;

    public const string Salaries = """
        salaries:
          - id: bread-range
            career: baker
            kind: range
            low: 10
            high: 20
            currency: IDR
            region: { id: Indonesia, en: Indonesia }
            dependsOn: { id: Tempat, en: Place }
            notes:
              - { id: Catatan, en: Note }
            unstated: [period, year]
            source: S1
          - id: bread-mean
            career: baker
            kind: mean
            amount: 15
            currency: USD
            period: month
            region: { id: Eropa, en: Europe }
            lumped: true
            source: S1
        rates:
          - id: usd-idr
            from: USD
            to: IDR
            rate: "16277.5"
            date: 2024-12-19
            publisher: A bank
            source: S1

        """;

    public const string Career = """
        id: baker
        title: { id: Pembuat roti, en: Baker }
        lead: { id: Kamu membuat roti, en: You make bread }
        summary:
          - text: { id: Roti dibutuhkan, en: Bread is needed }
            sources: [S1]
            isClaim: true
        dayToDay:
          - text: { id: Memanggang, en: Bake }
            sources: [S1]
        employers:
          text: { id: Toko roti, en: Bakeries }
          sources: [S1]
        team:
          - text: { id: Kasir, en: Cashier }
            sources: [S1]
        related:
          - name: Pastry cook
            sources: [S1]
        tasks:
          - id: bake-bread
            title: { id: Memanggang roti, en: Bake bread }
            asks: { id: Bangun pagi, en: Rise early }
            sources: [S1]
            skills: [baking]
        skills:
          - skill: baking
            target: 1
            weight: 3
            sources: [S1]
        otherTools:
          - title: { id: Alat, en: Tools }
            mentions:
              - text: { id: Satu alat, en: One tool }
                sources: [S1]
        path:
          sources: [S1]
          steps:
            - id: buy-flour
              title: { id: Tepung, en: Flour }
              detail: { id: Beli tepung, en: Buy flour }
              skills: [baking]
          tips:
            - id: taste-often
              text: { id: Cicipi, en: Taste }
              sources: [S1]
          training:
            - text: { id: Kursus, en: Courses }
              sources: [S1]

        """;

    public const string Skill = """
        id: baking
        title: { id: Memanggang, en: Baking }
        label: { id: Roti, en: Bread }
        category: oven
        summary: { id: Roti, en: Bread }
        facts:
          - text: { id: Panas, en: Hot }
            sources: [S1]
        disagreements:
          - question: { id: Berapa lama?, en: How long? }
            positions:
              - text: { id: Satu jam, en: One hour }
                source: S1
              - text: { id: Dua jam, en: Two hours }
                source: CH
        tools:
          - names: [Oven, Pan]
            sources: [S1]
            note: { id: di dapur, en: in the kitchen }
        absentLevels:
          - level: 2
            reason: { id: Tidak ada yang jujur, en: Nothing honest }
        criteria:
          - id: heat-oven
            level: 1
            must: true
            revision: 1
            status: active
            statement: { id: "Saya bisa memanaskan oven, dengan bantuan", en: "I can heat the oven, with help" }
            artefact: { id: foto oven, en: a photo of the oven }
          - id: knead-dough
            level: 1
            must: true
            revision: 1
            status: active
            statement: { id: "Saya bisa mengadoni adonan, dibantu panduan", en: "I can knead dough, following a guide" }
            artefact: { id: foto adonan, en: a photo of the dough }

        """;
}
