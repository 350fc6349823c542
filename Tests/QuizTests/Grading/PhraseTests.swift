import Foundation
import Testing

@testable import Quiz

@Suite("Finding a wording in an answer")
struct PhraseTests {
    private func found(_ wordings: [String], in answer: String, _ synonyms: Synonyms = .none) -> [String] {
        let text = FoldedText(answer)
        return Concept(wordings: wordings, synonyms: synonyms)?.ranges(in: text).map(text.text) ?? []
    }

    private struct Confusables: Decodable {
        let mustNotMatch: [[String]]
        let mustMatch: [[String]]

        enum CodingKeys: String, CodingKey {
            case mustNotMatch = "must_not_match"
            case mustMatch = "must_match"
        }
    }

    @Test("words that merely look alike are told apart, and variants of one word are not")
    func confusables() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../Golden/grading_confusables.json")
        let pairs = try JSONDecoder().decode(Confusables.self, from: Data(contentsOf: file))
        for pair in pairs.mustNotMatch {
            #expect(found([pair[0]], in: pair[1], .machineLearning).isEmpty, "\(pair)")
        }
        for pair in pairs.mustMatch {
            #expect(!found([pair[0]], in: pair[1], .machineLearning).isEmpty, "\(pair)")
        }
    }

    @Test(
        "spacing, particles, endings, case, width, brackets and decomposed Hangul do not matter",
        arguments: [
            ("적은 시도", "적은 시도로"), ("목적 함수", "목적함수를"), ("하이퍼파라미터", "하이퍼 파라미터"), ("LoRA", "ｌｏｒａ를"),
            ("low-rank", "low rank 행렬"), ("tp/(tp+fp)", "TP / (TP + FP)입니다"), ("조기 중단", "조기에 중단시켜"),
            ("가중치 감쇠", "가중치의 감쇠"), ("1차 모멘트", "1차와 2차 모멘트"), ("흔들리", "흔들린다"), ("흔들리", "흔들려서"),
            ("0으로 만들", "0으로 만듭니다"), ("단순해서", "단순한 모델"), ("늘어나", "늘어날수록"), ("되돌리", "되돌렸다"), ("dimension", "dimensions가"),
            ("층", "층을 쌓는다"), ("편향", "'편향'은"),
        ])
    func variants(wording: String, answer: String) {
        #expect(!found([wording], in: answer).isEmpty)
        #expect(!found([wording], in: answer.decomposedStringWithCanonicalMapping).isEmpty)
        #expect(!found([wording.decomposedStringWithCanonicalMapping], in: answer).isEmpty)
    }

    @Test(
        "neither prefixes, longer numbers and words, formulas, nor neighbouring words make a match",
        arguments: [
            ("지도 학습", "준지도 학습"), ("지도 학습", "비 지도 학습"), ("지도 학습", "자기지도학습"), ("지도 학습", "지도 없이 학습"),
            ("supervised", "self-supervised"), ("25%", "125%"), ("L1", "L12"), ("call", "recall"), ("call", "callback"),
            ("이상", "이 상황에서"), ("인과", "일반적인 과정"), ("계수", "통계수치를"), ("층", "층층이"), ("g", "l/g가 크다"),
            ("모든 조합", "모든 것을 본다. 조합은"), ("회귀", "자기회귀"), ("파라미터", "하이퍼파라미터"), ("일차 모멘트", "이차 모멘트"),
            ("가산 잡음", "감산 잡음"), ("exploitation", "exploration"), ("학습률", "학습량"), ("covariance", "covariate"),
        ])
    func lookalikes(wording: String, answer: String) {
        #expect(found([wording], in: answer).isEmpty)
    }

    @Test("표준 is no prefix, though 준 is one")
    func compounds() {
        #expect(found(["정규 분포"], in: "표준정규분포") == ["정규분포"])
        #expect(found(["누수"], in: "데이터누수란") == ["누수"])
    }

    @Test("what was found is quoted as it was written, its particle left off")
    func places() {
        #expect(found(["대리 모델", "surrogate"], in: "**대리모델**을 쓰고, Surrogate로 …") == ["대리모델", "Surrogate"])
    }

    @Test("a synonym stands for the whole wording or a word of it, but not where the question has it")
    func synonyms() {
        let synonyms = Synonyms("# 주석\n편향 | bias\n무작위 | 랜덤  |random\n혼자\n")
        #expect(found(["편향 감소"], in: "bias 감소", synonyms) == ["bias 감소"])
        #expect(found(["random"], in: "랜덤하게", synonyms) == ["랜덤"])
        let concept = Concept(wordings: ["무작위"], synonyms: synonyms, question: FoldedText("Random Search란?"))
        #expect(concept?.ranges(in: FoldedText("Random Search는")) == [])
        #expect(concept?.ranges(in: FoldedText("랜덤으로")).count == 1)
    }
}
