import Foundation
import Testing

/// Somebody who may not do everything: an administrator's tests of permissions need one.
enum Nobody {
  /// What stands before a command that nobody in particular is to run; nil where there is no way.
  static let way: String? = {
    guard geteuid() == 0 else { return "" }
    let setpriv = "setpriv --reuid=65534 --regid=65534 --clear-groups "
    return Command("\(setpriv)true").status == 0 ? setpriv : nil
  }()

  static let why: Comment = "an administrator may do everything, and nobody else is here"
}
