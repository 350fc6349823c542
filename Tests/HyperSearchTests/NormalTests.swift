import Foundation
import Testing

@testable import HyperSearch

@Suite("The normal distribution, to the last bit of Optuna's")
struct NormalTests {
    struct File: Decodable {
        let erfPoly, ndtrScalar, logNdtr, logGaussMass, logaddexp, ndtriExp, truncPpf, truncLogpdf: Table

        private enum CodingKeys: String, CodingKey {
            case erfPoly = "erf_poly"
            case ndtrScalar = "ndtr_scalar"
            case logNdtr = "log_ndtr"
            case logGaussMass = "log_gauss_mass"
            case logaddexp
            case ndtriExp = "ndtri_exp"
            case truncPpf = "trunc_ppf"
            case truncLogpdf = "trunc_logpdf"
        }
    }

    /// Arguments, of which a function takes some, and results.
    struct Table: Decodable {
        let x, y, a, b, q: [Double]?
        let loc, scale: Double?
        let out: [Double]
    }

    let file: File

    init() throws {
        file = try Golden.load(File.self, from: "special.json")
    }

    @Test("erf for large arrays")
    func rationalErf() {
        #expect(isIdentical((file.erfPoly.x ?? []).map(ErrorFunction.rational), file.erfPoly.out))
    }

    @Test("the distribution function and its logarithm")
    func distribution() {
        #expect(isIdentical((file.ndtrScalar.x ?? []).map(Normal.cdf), file.ndtrScalar.out))
        #expect(isIdentical((file.logNdtr.x ?? []).map(Normal.logCDF), file.logNdtr.out))
    }

    @Test("the logarithm of the mass of an interval")
    func mass() {
        let table = file.logGaussMass
        let masses = zip(table.a ?? [], table.b ?? []).map { TruncatedNormal.logMass($0, $1) }
        #expect(isIdentical(masses, table.out))
    }

    @Test("log(exp x + exp y)")
    func logAddExp() {
        #expect(
            isIdentical(zip(file.logaddexp.x ?? [], file.logaddexp.y ?? []).map(Normal.logAddExp), file.logaddexp.out))
    }

    @Test("the inverse of log Φ, solved for a batch together")
    func inverse() {
        var roots = file.ndtriExp.y ?? []
        Normal.inverseLogCDF(&roots)
        #expect(isIdentical(roots, file.ndtriExp.out))
    }

    @Test("quantiles of the truncated distribution")
    func quantiles() {
        let table = file.truncPpf
        let cut = zip(table.a ?? [], table.b ?? []).map { TruncatedNormal($0, $1) }
        #expect(isIdentical(TruncatedNormal.quantiles(table.q ?? [], of: cut), table.out))
    }

    @Test("log densities of the truncated distribution")
    func densities() throws {
        let table = file.truncLogpdf
        let mu = try #require(table.loc)
        let sigma = try #require(table.scale)
        for (index, x) in (table.x ?? []).enumerated() {
            let (a, b) = (table.a?[index] ?? .nan, table.b?[index] ?? .nan)
            let density = TruncatedNormal.logDensity(
                z: (x - mu) / sigma, a: a, b: b, logMass: TruncatedNormal.logMass(a, b), logSigma: log(sigma))
            #expect(isIdentical(density, table.out[index]))
        }
    }
}
