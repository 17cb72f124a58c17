import Drawing
import Session
import Walkthrough

/// What a person asked for, or what happened, whatever key or typed word it came from.
///
/// One group for each part of the program that answers to it.
package enum Action: Hashable, Sendable {
  case walk(Walk)
  case train(Train)
  case look(Look)
  case change(Change)
  case question(Question)
  case typing(Typing)
  case play(Play)
  case curve(Curve)
  case card(Card)
  case link(Link)
  case menu(Menu)
  case screen(Screen)

  /// From one number to the next, over pages and lessons.
  package enum Walk: Hashable, Sendable {
    case forward, back, phaseEnd, trainingStepEnd, firstStep, lastStep
    /// Past all examples of the batch, to the update.
    case update
    /// A field for a step's number is opened.
    case jump
    /// To a step, or an epoch, by its number.
    case step(Int)
    /// A field for a text to find is opened.
    case search
    /// To the next page that holds a text.
    case find(String)
    case nextPage, previousPage, nextLesson, previousLesson
  }

  /// From epoch to epoch.
  package enum Train: Hashable, Sendable {
    case epoch, epochBack, runOrPause
    /// So many epochs were asked for at once.
    case epochs(Int)
    /// So much was learned while training ran by itself.
    case ran(TrainingPiece)
    /// So many speeds faster.
    case faster(Int)
  }

  /// What is selected and shown.
  package enum Look: Hashable, Sendable {
    case nextNeuron, neuronBefore, nextWeight, nothing, nextView
    /// Another example of the batch, so many places further on.
    case example(places: Int)
    case scroll(rows: Int)
    case explanation, gradientCheck
    /// The step alone in large signs, or the page again.
    case largeNumbers
    /// The page's nudge, so many times ten times smaller.
    case nudge(powers: Int)
    /// The command line that recreates what is on the screen.
    case commandLine
  }

  /// The live network, and what it learns from.
  package enum Change: Hashable, Sendable {
    /// A field for the selected value is opened.
    case edit
    case set(Quantity, to: Double)
    case nudge(steps: Int)
    case activation
    case undo, redo, reset, reseed
  }

  /// What is asked: a prediction, a number, a blank.
  package enum Question: Hashable, Sendable {
    case choice(Int)
    /// The choice so many places further down is marked.
    case mark(Int)
    /// The choice that is marked is given.
    case give
    case hint
    /// What was pressed waits until there is an answer.
    case held
    /// The answer is shown, and the walk goes on.
    case showMe
    /// The number on the screen is named as the first wrong one.
    case accuse
    case fading
    /// The page's walk once more, with more numbers to fill in.
    case again
  }

  /// A line that is typed.
  package enum Typing: Hashable, Sendable {
    case character(Character)
    case erase
    case submit
    case paste(String)
    /// A whole line at once.
    case line(String)
  }

  /// Free play alone.
  package enum Play: Hashable, Sendable {
    case open, keepBeside, options
    /// So many options further down.
    case mark(Int)
    /// So many values further on, of the option that is marked.
    case step(Int)
    /// An option by its name, as it stands on the command line.
    case set(name: String, to: String)
    /// A field for a file's name is opened.
    case save
    case saveAs(String)
  }

  /// The loss curve with its cursor.
  package enum Curve: Hashable, Sendable {
    case read
    case move(Stride)
    case scale
    case goThere

    /// How far the cursor goes.
    package enum Stride: Hashable, Sendable {
      case epochs(Int)
      /// A twentieth of what is shown, so many times.
      case leap(Int)
      case first, last
    }
  }

  /// What lies on top of the screen.
  package enum Card: Hashable, Sendable {
    case help
    case scroll(rows: Int)
    /// So many explanations further on.
    case topic(Int)
    case close
  }

  /// The lessons that a page's text leads to.
  package enum Link: Hashable, Sendable {
    case list
    /// The one so many places further down is marked.
    case mark(Int)
    /// One by its number, from 1.
    case choose(Int)
    /// The one that is marked.
    case follow
  }

  /// The menu of lessons.
  package enum Menu: Hashable, Sendable {
    case open
    case move(Int)
    case mark(Int)
    case enter
    case lesson(Int)
    case review
  }

  /// The terminal itself.
  package enum Screen: Hashable, Sendable {
    case resize(Size)
    case click(Point)
    case wheel(Point, rows: Int)
    case mouse
    case quit
  }
}
