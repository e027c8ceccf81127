package org.wellword.benchmarks.meaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The principal axes of the teacher's vectors: maps them to fewer dimensions.
 *
 * <p>The file is, big-endian: rows, columns, then the floats row by row.
 */
final class Projection {
  private final float[][] axes;

  private Projection(float[][] axes) {
    this.axes = axes;
  }

  /** The {@code dimensions} axes on which the vectors, not centred, lie furthest out. */
  static Projection of(float[][] vectors, int dimensions) {
    int width = vectors[0].length;
    double[][] moments = new double[width][width];
    for (float[] vector : vectors) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j <= i; j++) {
          moments[i][j] += vector[i] * vector[j];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < i; j++) {
        moments[j][i] = moments[i][j];
      }
    }
    // Eigenvalues of a symmetric matrix come in descending order.
    EigenDecomposition parts = new EigenDecomposition(new Array2DRowRealMatrix(moments, false));
    float[][] axes = new float[dimensions][width];
    for (int d = 0; d < dimensions; d++) {
      for (int i = 0; i < width; i++) {
        axes[d][i] = (float) parts.getEigenvector(d).getEntry(i);
      }
    }
    return new Projection(axes);
  }

  int dimensions() {
    return axes.length;
  }

  /** A vector in the space of fewer dimensions, its length as it falls. */
  float[] project(float[] vector) {
    float[] projected = new float[axes.length];
    for (int d = 0; d < projected.length; d++) {
      projected[d] = Vectors.dot(axes[d], vector);
    }
    return projected;
  }

  /** Vectors in the space of fewer dimensions, each of length 1. */
  float[][] projectAll(float[][] vectors) {
    float[][] projected = Arrays.stream(vectors).map(this::project).toArray(float[][]::new);
    for (float[] vector : projected) {
      float unused = Vectors.normalise(vector);
    }
    return projected;
  }

  static Projection read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    float[][] axes = new float[data.readInt()][data.readInt()];
    for (float[] axis : axes) {
      for (int i = 0; i < axis.length; i++) {
        axis[i] = data.readFloat();
      }
    }
    return new Projection(axes);
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(axes.length);
    data.writeInt(axes[0].length);
    for (float[] axis : axes) {
      for (float x : axis) {
        data.writeFloat(x);
      }
    }
    data.flush();
  }
}
