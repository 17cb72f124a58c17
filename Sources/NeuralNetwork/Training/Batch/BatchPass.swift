/// The fast path: forward, backward and update of a whole batch, without allocating anything.
///
/// It computes what `Network.forward` and `Network.backward` compute, in another order of addition,
/// so results agree to about the last digit. What makes it fast: a batch's numbers of one neuron
/// stand side by side, so that one vector holds the same number of several examples and each weight
/// is read once for all of them; all numbers are in one flat array; a slope comes from the
/// activation, never from a second look at z; and tanh and its kin are computed four at a time.
/// A batch of one has neurons in place of examples side by side: see `isOneExample`.
struct BatchPass {
  let numbers: Numbers
  let layers: UnsafeBufferPointer<LayerLayout>
  let width: Int
  private let outputSums: Int
  private let targets: Int
  let parameterPlaces: Int

  init(numbers: Numbers, layers: UnsafeBufferPointer<LayerLayout>, layout: BatchLayout) {
    self.numbers = numbers
    self.layers = layers
    width = layout.width
    outputSums = layout.outputSums
    targets = layout.targets
    parameterPlaces = layout.parameterPlaces
  }

  @inline(__always) var output: LayerLayout { layers[layers.count - 1] }
  /// The inputs of the batch, `[input][example]`.
  @inline(__always) var inputs: Numbers { numbers + layers[0].incoming }
  /// The targets of the batch, `[output][example]`.
  @inline(__always) var targetNumbers: Numbers { numbers + targets }
  /// The weighted sums of the output layer, `[output][example]`.
  @inline(__always) var outputSumNumbers: Numbers { numbers + outputSums }
  /// The activations of the output layer, `[output][example]`.
  @inline(__always) var outputNumbers: Numbers { numbers + output.values }
  /// The gradient, in the order of the parameters.
  @inline(__always) var gradient: Numbers { numbers + parameterPlaces }
  /// The optimizer's first moment or velocity, in the order of the parameters.
  @inline(__always) var firstMoment: Numbers { numbers + 2 * parameterPlaces }
  /// The optimizer's second moment, in the order of the parameters.
  @inline(__always) var secondMoment: Numbers { numbers + 3 * parameterPlaces }

  /// Calls one of three kernels for each stretch of 8, 4 or 2 examples; an odd last example is
  /// done together with the place beside it.
  @inline(__always)
  func inStretches(
    of examples: Int, eight: (Int) -> Void, four: (Int) -> Void, two: (Int) -> Void
  ) {
    let examples = (examples &+ 1) & ~1
    var start = 0
    while start &+ 8 <= examples {
      eight(start)
      start &+= 8
    }
    if start &+ 4 <= examples {
      four(start)
      start &+= 4
    }
    if start < examples { two(start) }
  }
}
