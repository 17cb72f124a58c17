import Lessons

/// Stands in until lessons can be checked.
struct LessonCheck {
  let complaints: [Complaint]
  let checked = 0
  init(paths: [String]) { complaints = [] }
}
