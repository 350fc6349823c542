import Testing

/// The proof that a study here is the study there: every golden trial, to the last bit.
@Suite("Golden studies of Optuna 5.0.0")
struct GoldenStudyTests {
    @Test(
        "every trial is identical",
        arguments: ["studies_random.json", "studies_grid.json", "studies_tpe.json", "studies_prune.json"])
    func everyTrialIsIdentical(file: String) throws {
        let studies = try GoldenStudy.load(file)
        var (identicalStudies, identicalTrials, allTrials) = (0, 0, 0)
        for study in studies {
            let trials = try study.replay()
            #expect(trials.count == study.trials.count, "\(study.name)")
            let identical = zip(trials, study.trials).filter(study.matches).count
            let first = zip(trials, study.trials).first { !study.matches($0, $1) }?.0.number
            #expect(first == nil, "\(study.name): differs from trial \(first ?? -1) on")
            identicalTrials += identical
            allTrials += study.trials.count
            if identical == study.trials.count { identicalStudies += 1 }
        }
        print("\(file): \(identicalStudies) of \(studies.count) studies, \(identicalTrials) of \(allTrials) trials")
        #expect(identicalStudies == studies.count)
    }
}
