#!/usr/bin/env python3
"""Fits the weights of Sources/CassetinNames/NameOdds.swift.

  NameSamples [--errors LIST] ARTICLE… > samples.tsv
  fit.py samples.tsv [--show]

Two logistic regressions with a ridge. The first tells pairs of words of which one is damaged from natural pairs; it is
fitted to as many of both, then its bias is moved as if one article in five had a damaged name. The second tells which
word of a damaged pair is the damaged one. Printed are, from fits that left each article out once (ten folds), how often
findings of a probability were right and the share of damages found; then the weights, as Swift has them. Needs numpy.
"""
import sys, zlib
import numpy as np

DAMAGED = 0.2
RIDGE = 0.3
FOLDS = 10
# Too rare in articles to be fitted: two known words beside the same companion, one of them once (Matthew Price after
# three times Matthew Prince).
BY_HAND = {'knownBesideName': 5.0}


def parse(text):
    return {piece: float(number) for piece, number in (value.split('=') for value in text.split(' ') if value)}


rows, articles, missed = [], set(), 0
for line in open(sys.argv[1], encoding='utf-8'):
    article, label, wrong, right, values, sides = line.rstrip('\n').split('\t')
    articles.add(article)
    if label == 'missed':
        missed += 1
    else:
        rows.append((article, label, wrong, right, parse(values), parse(sides)))


def matrix(column):
    names = {}
    for row in rows:
        for piece in row[column]:
            names.setdefault(piece, len(names))
    x = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for piece, number in row[column].items():
            x[i, names[piece]] = number
    return names, x


def logistic(odds):
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def fit(x, y, weight, free=None):
    w = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], RIDGE)
    if free is not None:
        ridge[free] = 1e-3
    for _ in range(60):
        p = logistic(x @ w)
        gradient = x.T @ (weight * (p - y)) + ridge * w
        curvature = (x.T * (weight * p * (1 - p))) @ x + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


pieces, x = matrix(4)
sides, z = matrix(5)
labels = np.array([row[1] for row in rows])
y = np.array([label.endswith('+') for label in labels], float)
damages = int((labels == 'damaged+').sum()) + missed
natural = int((labels != 'damaged+').sum())
true_weight = np.where(labels == 'damaged+', DAMAGED * len(articles) / damages, 1.0)
fit_weight = np.where(labels == 'damaged+', natural / (labels == 'damaged+').sum(), 1.0)
shift = np.log(DAMAGED * len(articles) / damages / (natural / (labels == 'damaged+').sum()))
fold = np.array([zlib.crc32(row[0].encode()) % FOLDS for row in rows])


def fit_error(mask):
    w = fit(x[mask], y[mask], fit_weight[mask], pieces['bias'])
    w[pieces['bias']] += shift
    for piece, value in BY_HAND.items():
        w[pieces[piece]] = value
    return w


def fit_side(mask):
    mask = mask & (y == 1)
    both = np.vstack([z[mask], -z[mask]])
    return fit(both, np.concatenate([np.ones(mask.sum()), np.zeros(mask.sum())]), np.ones(2 * mask.sum()))


error, side = np.zeros(len(rows)), np.zeros(len(rows))
for k in range(FOLDS):
    error[fold == k] = logistic(x[fold == k] @ fit_error(fold != k))
    side[fold == k] = logistic(z[fold == k] @ fit_side(fold != k))
# The side that the program would take; a damage on the other one is a wrong accusation.
accused = np.maximum(side, 1 - side)
probability = error * accused
right = (y == 1) & (side >= 0.5)

print('probability, samples, weight, right')
for low, high in [(0, .1), (.1, .3), (.3, .5), (.5, .6), (.6, .7), (.7, .8), (.8, .9), (.9, .95), (.95, 1.01)]:
    m = (probability >= low) & (probability < high)
    if m.any():
        print(f'  {low:4.2f}–{min(high, 1):4.2f} {m.sum():6d} {true_weight[m].sum():8.1f}   '
              f'{(true_weight * right)[m].sum() / true_weight[m].sum():.3f}')
for threshold in (.5, .6, .7, .8, .9, .95):
    m = probability >= threshold
    found = (m & right & (labels == 'damaged+')).sum()
    swapped = (m & ~right & (labels == 'damaged+')).sum()
    wrong = [(round(probability[i], 3), *rows[i][:4]) for i in np.where(m & (labels == 'natural-'))[0]]
    print(f'from {threshold}: {found} of {damages} damages ({found / damages:.3f}; {missed} make no pair), {swapped} with the '
          f'wrong side accused, {len(wrong)} natural pairs in {len(articles)} articles')
    if '--show' in sys.argv:
        for row in sorted(wrong, reverse=True):
            print('    ', *row)
if '--show' in sys.argv:
    print('natural slips missed:', *[(row[2], row[3], round(p, 2)) for row, p, l in zip(rows, probability, labels)
                                     if l == 'natural+' and p < .5])

everything = np.ones(len(rows), bool)
for name, kind, names, w in (('weights', 'Piece', pieces, fit_error(everything)), ('sideWeights', 'Side', sides, fit_side(everything))):
    print(f'  static let {name}: [{kind}: Double] = [')
    for piece in names:
        print(f'    .{piece}: {w[names[piece]]:.2f},')
    print('  ]')
