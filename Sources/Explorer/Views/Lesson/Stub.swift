import Drawing
struct ActivationCurve { let walk: LessonWalk; let look: ScreenLook; func draw(in a: Rect, on g: inout Grid) {} }
struct LossCurve { let walk: LessonWalk; let look: ScreenLook; func draw(in a: Rect, on g: inout Grid) {} }
