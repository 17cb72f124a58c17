import NeuralNetwork
import Testing

@Suite struct SeededGeneratorTests {
  @Test("SplitMix64 gives the numbers that are published for seed 1234567")
  func splitMix() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("xoshiro256** gives the numbers that are published for the state 1, 2, 3, 4")
  func xoshiro() {
    var generator = SeededGenerator(state: SIMD4(1, 2, 3, 4))
    #expect(
      (0..<10).map { _ in generator.next() } == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  @Test("A seed of 0, through SplitMix64, gives the numbers that other libraries give")
  func seeding() {
    var generator = SeededGenerator(seed: 0)
    #expect(
      (0..<4).map { _ in generator.next() } == [
        0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0,
        0x6AA5_94F1_262D_2D2C,
      ])
  }

  @Test func uniformNumbersFillTheirRange() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<10_000).map { _ in generator.uniform(in: -2...3) }
    #expect(numbers.allSatisfy { $0 >= -2 && $0 <= 3 })
    #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.05)
    #expect((numbers.min() ?? 0) < -1.99 && (numbers.max() ?? 0) > 2.99)
  }

  @Test func indicesAreEquallyLikely() {
    var generator = SeededGenerator(seed: 2)
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<7000 { counts[generator.index(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 1000) < 120 }, "\(counts)")
  }

  @Test func shufflingKeepsEverything() {
    var generator = SeededGenerator(seed: 3)
    var cards = Array(0..<52)
    generator.shuffle(&cards)
    #expect(cards != Array(0..<52))
    #expect(cards.sorted() == Array(0..<52))
    var empty: [Int] = []
    generator.shuffle(&empty)
    #expect(empty.isEmpty)
  }

  @Test("Each of the six orders of three things comes about equally often")
  func shufflingIsFair() {
    var generator = SeededGenerator(seed: 4)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      var order = [1, 2, 3]
      generator.shuffle(&order)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 120 }, "\(counts)")
  }

  @Test func aSeedRepeatsItself() {
    var first = SeededGenerator(seed: 99)
    var second = SeededGenerator(seed: 99)
    var other = SeededGenerator(seed: 100)
    let numbers = (0..<20).map { _ in first.next() }
    #expect(numbers == (0..<20).map { _ in second.next() })
    #expect(numbers != (0..<20).map { _ in other.next() })
  }
}
