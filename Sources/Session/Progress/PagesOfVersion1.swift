/// The pages of the course as version 0.1 counted them, so that its progress loses nothing.
enum PagesOfVersion1 {
  /// A page by its lesson and its id.
  typealias Place = (lesson: String, page: String)

  /// Where a page is now that had a number, from 0; of a lesson that is not in the course it stays
  /// the one with this number.
  static func place(of number: Int, in lesson: String) -> Place {
    guard let pages = pages[lesson]?.split(separator: " "), number < pages.count else {
      return (lesson, name(number))
    }
    let parts = pages[number].split(separator: ":").map(String.init)
    return parts.count == 1 ? (lesson, parts[0]) : (parts[0], parts[1])
  }

  /// What stands for the page with a number, from 0, as long as its id is not known: no id begins so.
  static func name(_ number: Int) -> String { "#\(number)" }

  /// By lesson, in the order of then; before a colon the lesson that a page has moved to.
  private static let pages = [
    "welcome":
      """
    a-network-live what-is-where a-guess-first one-training-step once-more-with-new-weights \
    what-it-is-good-for finding-your-way what-to-remember
    """,
    "layers":
      """
    one-neuron what-a-weight-says what-the-bias-says yes-to-any-or yes-to-both-and \
    a-layer-in-between counting the-same-numbers-as-a-matrix what-to-remember
    """,
    "activations":
      """
    sigmoid-between-0-and-1 how-steep-is-it flat-at-both-ends tanh-between-1-and-1 \
    relu-pass-or-block linear-no-bend-at-all who-learns-fastest-at-z-4 what-to-remember
    """,
    "forward-pass":
      """
    the-hidden-layer the-output-layer how-wrong-is-it one-number-is-yours a-layer-is-yours \
    all-of-it-is-yours what-to-remember
    """,
    "loss":
      """
    one-number-for-wrong move-the-output by-hand the-slope-of-the-loss does-the-half-matter \
    two-outputs the-mean what-to-remember
    """,
    "chain-rule":
      """
    nudge-and-watch paths-add-up error-slope-input behind-a-hidden-neuron \
    backward-pass:one-number-is-yours backward-pass:a-layer-is-yours \
    backward-pass:all-of-it-is-yours backward-pass:proved-by-nudging what-to-remember
    """,
    "weight-update":
      """
    against-the-gradient one-row-at-a-time before-and-after the-more-wrong-the-more-it-learns \
    no-step-no-learning a-small-step a-larger-step too-large-a-step what-to-remember
    """,
    "by-hand":
      """
    the-network-is-yours forward the-loss-and-its-slope back-through-the-network the-update \
    the-loss-before-and-after another-one-with-a-sigmoid what-to-remember
    """,
    "training-loop":
      """
    four-examples the-next-example one-epoch two-hundred-epochs what-it-has-learned \
    when-to-stop batches:four-at-a-time a-seed-that-gets-stuck what-to-remember
    """,
    "non-linearity":
      """
    two-layers-without-a-bend one-layer-does-the-same both-ways-once-more \
    why-no-line-can-do-xor more-linear-layers switch-the-bend-on \
    the-smallest-bend-that-does-it what-to-remember
    """,
    "shallow-and-deep":
      """
    a-chain-of-neurons a-quarter-at-each-layer the-same-number-of-weights what-depth-costs \
    a-steeper-bend what-depth-buys what-to-remember
    """,
    "calculus":
      """
    a-slope-by-trying count-the-passes when-the-network-grows how-far-to-nudge \
    a-valley-of-errors what-calculus-gives what-to-remember
    """,
    "overfitting":
      """
    twelve-noisy-points judged-on-others a-larger-network what-went-wrong more-data \
    large-weights-must-pay stop-in-time what-to-remember
    """,
    "when-learning-fails":
      """
    very-wrong-and-very-slow the-less-wrong-learns-faster a-dead-relu dead-stays-dead \
    slopes-that-vanish twins never-to-part too-large-a-step what-to-remember
    """,
    "bug-lab":
      """
    an-engine-with-a-mistake one-that-is-too-large let-the-nudge-halve a-path-that-is-missing \
    almost-right two-examples-at-once all-gradients-agree forward-or-back what-to-remember
    """,
  ]
}
