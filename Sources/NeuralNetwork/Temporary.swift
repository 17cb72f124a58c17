import Glibc
extension Activation {
  package func value(_ z: Double) -> Double {
    switch self {
    case .sigmoid: z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z))
    case .relu: max(0, z)
    case .tanh: Glibc.tanh(z)
    case .linear, .softmax: z
    case .leakyRelu: z > 0 ? z : 0.01 * z
    }
  }
  package func slope(z: Double, a: Double) -> Double {
    switch self {
    case .relu: z > 0 ? 1 : 0
    case .leakyRelu: z > 0 ? 1 : 0.01
    default: 1
    }
  }
  package static func softmax(_ z: [Double]) -> [Double] {
    let m = z.max() ?? 0
    let e = z.map { exp($0 - m) }
    let s = e.reduce(0, +)
    return e.map { $0 / s }
  }
}
extension Network { package var parameterCount: Int { layers.reduce(0) { $0 + $1.units * (($1.weights.first?.count ?? 0) + 1) } } }
