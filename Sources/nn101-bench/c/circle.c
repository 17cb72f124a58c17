// The workloads W1, W2 and LAT1 in C, with the tanh of the system's library: something to compare
// the Swift trainer with. The shapes are known to the compiler; the same examples, first weights,
// batches and arithmetic lead to the same loss.
//
// circle [NAME [EPOCHS]] prints one line for each workload, or for the one that is named: name,
// seconds of processor time, loss after it. The time is the median of three runs, or with EPOCHS that
// of a single run as long as that.

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define UNROLLED _Pragma("GCC unroll 8")

enum { EXAMPLES = 250, RUNS = 3, MOST_UNITS = 8, MOST_LAYERS = 4 };

static double inputs[EXAMPLES][2], targets[EXAMPLES];

// xoshiro256**, its state filled by SplitMix64: the generator of the Swift program.
static uint64_t state[4];

static void seed(uint64_t value) {
  for (int i = 0; i < 4; i++) {
    value += 0x9E3779B97F4A7C15;
    uint64_t mixed = value;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    state[i] = mixed ^ (mixed >> 31);
  }
}

static uint64_t rotated(uint64_t bits, int count) {
  return (bits << count) | (bits >> (64 - count));
}

static double uniform(double low, double high) {
  uint64_t scrambled = rotated(state[1] * 5, 7) * 9, shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotated(state[3], 45);
  return low + (high - low) * ((double)(scrambled >> 11) * 0x1p-53);
}

static void make_examples(void) {
  seed(101);
  for (int i = 0; i < EXAMPLES; i++) {
    double x = uniform(-1, 1), y = uniform(-1, 1);
    inputs[i][0] = x;
    inputs[i][1] = y;
    targets[i] = x * x + y * y < 0.5 ? 1 : -1;
  }
}

// One layer; weights input-major, so that the inner loops run over the units.
struct layer {
  double weights[MOST_UNITS][MOST_UNITS], biases[MOST_UNITS];
  double weight_slopes[MOST_UNITS][MOST_UNITS], bias_slopes[MOST_UNITS];
  double activations[MOST_UNITS], deltas[MOST_UNITS];
};

static struct layer layers[MOST_LAYERS];

static void make_network(const int *sizes, int depth) {
  seed(7);
  memset(layers, 0, sizeof layers);
  for (int l = 0; l < depth; l++)
    for (int to = 0; to < sizes[l + 1]; to++)
      for (int from = 0; from < sizes[l]; from++) layers[l].weights[from][to] = uniform(-0.5, 0.5);
}

// Inlined with sizes that the compiler knows, so that it can unroll every loop.
static inline __attribute__((always_inline)) void learn(
    const int *sizes, int depth, int example) {
  const double *in = inputs[example];
  UNROLLED for (int l = 0; l < depth; l++) {
    struct layer *layer = &layers[l];
    double z[MOST_UNITS];
    for (int to = 0; to < sizes[l + 1]; to++) z[to] = layer->biases[to];
    for (int from = 0; from < sizes[l]; from++)
      for (int to = 0; to < sizes[l + 1]; to++) z[to] += layer->weights[from][to] * in[from];
    for (int to = 0; to < sizes[l + 1]; to++) layer->activations[to] = tanh(z[to]);
    in = layer->activations;
  }
  double output = layers[depth - 1].activations[0];
  layers[depth - 1].deltas[0] = (output - targets[example]) * (1 - output * output);
  UNROLLED for (int l = depth - 1; l >= 0; l--) {
    struct layer *layer = &layers[l];
    const double *before = l == 0 ? inputs[example] : layers[l - 1].activations;
    for (int to = 0; to < sizes[l + 1]; to++) layer->bias_slopes[to] += layer->deltas[to];
    for (int from = 0; from < sizes[l]; from++) {
      double sum = 0;
      for (int to = 0; to < sizes[l + 1]; to++) {
        layer->weight_slopes[from][to] += before[from] * layer->deltas[to];
        sum += layer->weights[from][to] * layer->deltas[to];
      }
      if (l > 0) layers[l - 1].deltas[from] = sum * (1 - before[from] * before[from]);
    }
  }
}

static inline __attribute__((always_inline)) void update(
    const int *sizes, int depth, double step) {
  UNROLLED for (int l = 0; l < depth; l++) {
    struct layer *layer = &layers[l];
    for (int to = 0; to < sizes[l + 1]; to++) {
      layer->biases[to] -= step * layer->bias_slopes[to];
      layer->bias_slopes[to] = 0;
    }
    for (int from = 0; from < sizes[l]; from++)
      for (int to = 0; to < sizes[l + 1]; to++) {
        layer->weights[from][to] -= step * layer->weight_slopes[from][to];
        layer->weight_slopes[from][to] = 0;
      }
  }
}

static inline __attribute__((always_inline)) void train(
    const int *sizes, int depth, int batch, double rate, int epochs) {
  for (int epoch = 0; epoch < epochs; epoch++)
    for (int start = 0; start < EXAMPLES; start += batch) {
      for (int i = start; i < start + batch; i++) learn(sizes, depth, i);
      update(sizes, depth, rate / batch);
    }
}

static double loss(const int *sizes, int depth) {
  double sum = 0;
  for (int i = 0; i < EXAMPLES; i++) {
    learn(sizes, depth, i);
    double error = layers[depth - 1].activations[0] - targets[i];
    sum += 0.5 * error * error;
  }
  return sum / EXAMPLES;
}

static const int w1[] = {2, 4, 2, 1}, w2[] = {2, 8, 8, 8, 1};

static void run_w1(int epochs) { train(w1, 3, 10, 0.03, epochs); }
static void run_w2(int epochs) { train(w2, 4, 10, 0.03, epochs); }
static void run_lat1(int epochs) { train(w1, 3, 1, 0.003, epochs); }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static int by_size(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static void measure(
    const char *name, const int *sizes, int depth, void (*run)(int), int epochs, int runs) {
  double seconds[RUNS];
  for (int i = runs > 1 ? -1 : 0; i < runs; i++) {
    make_network(sizes, depth);
    double start = now();
    run(epochs);
    if (i >= 0) seconds[i] = now() - start;
  }
  qsort(seconds, runs, sizeof *seconds, by_size);
  printf("%s %.9f %.15g\n", name, seconds[runs / 2], loss(sizes, depth));
}

int main(int count, char **words) {
  const char *name = count > 1 ? words[1] : NULL;
  int epochs = count > 2 ? atoi(words[2]) : 0, runs = epochs ? 1 : RUNS;
  make_examples();
  if (!name || !strcmp(name, "W1")) measure("W1", w1, 3, run_w1, epochs ? epochs : 1000, runs);
  if (!name || !strcmp(name, "W2")) measure("W2", w2, 4, run_w2, epochs ? epochs : 1000, runs);
  if (!name || !strcmp(name, "LAT1")) measure("LAT1", w1, 3, run_lat1, epochs ? epochs : 400, runs);
}
